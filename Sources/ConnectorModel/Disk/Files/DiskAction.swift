/// What was being done when the disk refused.
package enum DiskAction: String, Hashable, Sendable {
  case open, read, list, write, replace, make, lock, remove
}
