import TerminalUI

/// The three ways to give a source.
package enum ImportSourceKind: String, CaseIterable, Hashable, Sendable {
  case file, address, text

  /// What the list says.
  var label: String {
    switch self {
    case .file: "A file: OpenAPI, Postman, HAR, curl"
    case .address: "An address of the web"
    case .text: "Pasted text"
    }
  }

  /// The list to choose one from.
  static var choice: ChoiceLayer {
    ChoiceLayer(title: "Import from", options: allCases.map { FieldOption($0.rawValue, $0.label) }) { value in
      ImportSourceKind(rawValue: value).map { .chooseSource($0) } ?? .say(StatusMessage("nothing was chosen"))
    }
  }
}
