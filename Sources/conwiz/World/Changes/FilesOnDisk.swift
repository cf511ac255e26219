import ConnectorModel
import Wizard

/// A connector's files as they are on disk now.
struct FilesOnDisk {
  private let folder: ConnectorFolder

  init(_ folder: ConnectorFolder) { self.folder = folder }

  /// The texts; a file that is not there is missing.
  func texts() -> Result<[ConnectorFile: [UInt8]], ComparisonFailure> {
    do throws(DiskError) {
      var texts: [ConnectorFile: [UInt8]] = [:]
      for file in ConnectorFile.allCases { texts[file] = try PlainFile(folder.path(of: file)).read() }
      return .success(texts)
    } catch {
      return .failure(ComparisonFailure(error.message))
    }
  }
}
