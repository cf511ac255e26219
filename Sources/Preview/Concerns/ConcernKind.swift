/// The things that flow makers stumble over.
package enum ConcernKind: String, CaseIterable, Hashable, Sendable {
  case summaryMissing = "summary-missing"
  case descriptionMissing = "description-missing"
  case summaryLong = "summary-long"
  case hintMissing = "hint-missing"
  case labelMissing = "label-missing"
  case labelLong = "label-long"
  case labelShared = "label-shared"
  case placeholderMissing = "placeholder-missing"
  case hiddenWithoutDefault = "hidden-without-default"
  case lookupMissing = "lookup-missing"
  case fieldCut = "field-cut"
  case outputMissing = "output-missing"
  case outputEmpty = "output-empty"
  case tokenUnnamed = "token-unnamed"
  case tokenBody = "token-body"
  case tokenShared = "token-shared"
  case tokenLong = "token-long"

  /// The sentence for a label, title or name.
  func message(_ subject: String) -> String {
    switch self {
    case .summaryMissing: "There is no summary: makers read the operationId."
    case .descriptionMissing: "There is no description: makers must guess what it does."
    case .summaryLong: "The summary is longer than 80 characters: the card cuts it."
    case .hintMissing: "There is no trigger hint: makers are not told how to try the trigger."
    case .labelMissing: "\(subject) has no label: makers read its technical name."
    case .labelLong: "The label \(subject) is longer than 80 characters: the card cuts it."
    case .labelShared: "Two or more fields are called \(subject): makers cannot tell them apart."
    case .placeholderMissing: "\(subject) has no description: the empty field says nothing."
    case .hiddenWithoutDefault:
      "\(subject) is required and hidden and has no default: makers can neither see nor fill it."
    case .lookupMissing:
      "\(subject) asks an operation that is not there: makers get an error instead of values."
    case .fieldCut: "\(subject) holds itself or goes too deep: makers write JSON from there on."
    case .outputMissing: "No schema describes the answer: later steps get no dynamic content."
    case .outputEmpty: "The schema of the answer describes nothing: later steps get it only as a whole."
    case .tokenUnnamed: "The output \(subject) has no label: makers read its technical name."
    case .tokenBody: "An output is called \(subject): makers cannot tell it from every other step's body."
    case .tokenShared: "Two or more outputs are called \(subject): makers cannot tell them apart."
    case .tokenLong: "The output's title \(subject) is longer than 80 characters: the list cuts it."
    }
  }
}
