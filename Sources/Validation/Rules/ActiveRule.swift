/// A rule as a run checks it: its id, and the severity that profile and overrides give it.
struct ActiveRule: Sendable {
  let id: String
  let tab: Tab
  let severity: Severity
}
