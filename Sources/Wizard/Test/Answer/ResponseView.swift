/// What of an answer is shown.
enum ResponseView: String, CaseIterable, Hashable, Sendable {
  case body = "Body"
  case headers = "Headers"
  case findings = "Schema"
  case timing = "Timing"
  case request = "Request"
  case policies = "Policies"

  var next: ResponseView {
    let all = ResponseView.allCases
    return all[((all.firstIndex(of: self) ?? 0) + 1) % all.count]
  }
}
