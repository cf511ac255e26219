/// What has happened on disk to a file since it was loaded.
package enum DiskChange: Hashable, Sendable {
  /// Nothing that concerns its content.
  case none
  /// The content is another, or can no longer be read.
  case changed
  /// The file is gone.
  case removed
  /// There was no such file and now there is.
  case appeared
}
