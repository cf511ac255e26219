/// Whether a browser that has signed in comes back to this program by itself.
package enum RedirectWait: Hashable, Sendable {
  /// It comes back to a port of this machine.
  case here(port: Int)
  /// The address it ends at is pasted, with why nothing listens; nil where it leads to another machine.
  case nowhere(String?)
}
