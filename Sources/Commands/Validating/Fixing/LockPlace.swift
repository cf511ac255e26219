import ConnectorModel

/// Where the locks of connectors are kept; tests name a place of their own.
enum LockPlace {
  @TaskLocal static var current: StateHome? = try? StateHome.standard()
}
