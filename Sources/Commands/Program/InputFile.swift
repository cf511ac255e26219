import Runner

/// A file that the command line names; `-` is standard input.
struct InputFile {
  let name: String

  func bytes() throws(CommandFailure) -> [UInt8] {
    guard name == "-" else {
      do throws(FileReadError) {
        return try FileReader.disk(name)
      } catch {
        throw CommandFailure(
          .unusable, "The file '\(name)' cannot be read: \(error.reason). Check its name and rights.")
      }
    }
    switch Output.current.readInput() {
    case .success(let bytes): return bytes
    case .failure(let failure):
      throw CommandFailure(
        .unusable, "Standard input cannot be read: \(failure.reason). Name a file instead of '-'.")
    }
  }
}
