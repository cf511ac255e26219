/// A connector with what is asked of it.
struct ValidationTarget: Sendable {
  let place: ConnectorSearch.Target
  let settings: ValidationSettings
}
