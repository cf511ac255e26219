import ConnectorModel

extension FolderLock {
  /// The lock of a connector that a command changes; nil where the state folder gives none, which is no reason not to
  /// work.
  ///
  /// Throws where somebody else edits the connector.
  static func taken(of folder: ConnectorFolder, in home: StateHome?) throws(CommandFailure) -> FolderLock? {
    guard let home else { return nil }
    do throws(DiskError) {
      return try FolderLock(folder, in: home)
    } catch .heldBy(let holder) {
      throw CommandFailure(DiskError.heldBy(holder))
    } catch {
      return nil
    }
  }
}
