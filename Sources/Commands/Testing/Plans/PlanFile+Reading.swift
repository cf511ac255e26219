import Planning

extension PlanFile {
  /// Reads a plan from the disk, or from standard input for `-`; what is wrong is told with its line.
  init(reading path: String) throws(CommandFailure) {
    let bytes = try InputFile(name: path).bytes()
    do throws(PlanFileError) {
      try self.init(bytes)
    } catch {
      throw CommandFailure(.unusable, error.message(of: path))
    }
  }
}
