import ConnectorModel

/// How a connector is looked at: what is asked of it, and what its files are called.
struct Sight {
  let settings: ValidationSettings
  /// The path of a file as reports name it.
  let path: (ConnectorFile) -> String
  /// What a baseline knows a file by.
  let baselineName: (ConnectorFile) -> String
  /// The files that are looked at: on standard input comes one alone, and the other is not missing.
  let files: [ConnectorFile]

  init(
    _ settings: ValidationSettings, files: [ConnectorFile] = ConnectorFile.allCases,
    path: @escaping (ConnectorFile) -> String,
    baselineName: @escaping (ConnectorFile) -> String
  ) {
    self.settings = settings
    self.files = files
    self.path = path
    self.baselineName = baselineName
  }
}
