/// What became of a key.
package enum LayerOutcome: Hashable, Sendable {
  /// The key did something.
  case handled
  /// The key means nothing here.
  case ignored
  /// The key ends the layer.
  case closed
}
