import JSONText

/// What is wrong with one call of an operation.
struct LookupFault {
  let call: Lookup
  /// The position of the part it stands in.
  let part: Int
  /// The called operation; nil when it is not there.
  var target: LookupTarget?
  var answer = LookupAnswer.fits
  /// Positions of arguments that the operation does not take.
  var unknownInputs: [Int] = []
  /// Names without which the operation cannot be called.
  var missingInputs: [String] = []
  /// Positions of arguments that are taken from nowhere.
  var unknownSources: [Int] = []
  /// Positions of arguments that may be taken from a parameter or from the body.
  var ambiguousSources: [Int] = []

  /// Whether there is a fault.
  var isOne: Bool {
    if case .fits = answer {
      return !unknownInputs.isEmpty || !missingInputs.isEmpty || !unknownSources.isEmpty
        || !ambiguousSources.isEmpty
    }
    return true
  }

  /// Looks whether what the call refers to is there, given the inputs of the operations it may belong to.
  mutating func checkSources(_ callers: [OperationInputs]) {
    guard !callers.isEmpty else { return }
    for (position, argument) in call.arguments.enumerated() {
      guard let source = argument.source else { continue }
      if !callers.contains(where: { $0.hasUnknown || $0.takes(source) }) {
        unknownSources.append(position)
      } else if call.form.isOlder, !call.hasTwin, callers.contains(where: { $0.isAmbiguous(source) }) {
        ambiguousSources.append(position)
      }
    }
  }

  /// The extension that makes the call.
  func value(in context: RuleContext) -> JSONValue? { context.value(at: call.offset) }

  /// The value of an argument.
  func argument(_ position: Int, in context: RuleContext) -> JSONValue? {
    value(in: context)?["parameters"]?[call.arguments[position].name]
  }
}
