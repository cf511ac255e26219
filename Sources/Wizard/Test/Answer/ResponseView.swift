import TerminalUI

/// What of an answer is shown.
enum ResponseView: String, CaseIterable, Hashable, Sendable {
  case body = "Body"
  case headers = "Headers"
  case findings = "Schema"
  case timing = "Timing"
  case request = "Request"
  case policies = "Policies"

  /// The one that a letter shows.
  init?(key: Key) {
    guard case .character(let letter) = key, let view = ResponseView.letters[letter] else { return nil }
    self = view
  }

  private static let letters: [Character: ResponseView] = [
    "b": .body, "h": .headers, "s": .findings, "t": .timing, "r": .request, "p": .policies,
  ]

  var next: ResponseView {
    let all = ResponseView.allCases
    return all[((all.firstIndex(of: self) ?? 0) + 1) % all.count]
  }
}
