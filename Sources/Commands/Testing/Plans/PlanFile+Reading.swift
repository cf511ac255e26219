import Planning
import Runner

extension PlanFile {
  /// Reads a plan from the disk; what is wrong is told with its line.
  init(reading path: String) throws(CommandFailure) {
    let bytes: [UInt8]
    do throws(FileReadError) {
      bytes = try FileReader.disk(path)
    } catch {
      throw CommandFailure(.unusable, "The plan '\(path)' cannot be read: \(error.reason).")
    }
    do throws(PlanFileError) {
      try self.init(bytes)
    } catch {
      throw CommandFailure(.unusable, error.message(of: path))
    }
  }
}
