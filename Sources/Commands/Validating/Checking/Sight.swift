import ConnectorModel

/// How a connector is looked at: what is asked of it, and what its files are called.
struct Sight {
  let settings: ValidationSettings
  /// The path of a file as reports name it.
  let path: (ConnectorFile) -> String
  /// What a baseline knows a file by.
  let baselineName: (ConnectorFile) -> String

  init(
    _ settings: ValidationSettings, path: @escaping (ConnectorFile) -> String,
    baselineName: @escaping (ConnectorFile) -> String
  ) {
    self.settings = settings
    self.path = path
    self.baselineName = baselineName
  }
}
