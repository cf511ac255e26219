import ConnectorModel

/// Where accounts, connections, runs and locks are kept; tests name a place of their own.
enum StatePlace {
  @TaskLocal static var current: StateHome? = try? StateHome.standard()
}
