import Synchronization

/// Watches an object without holding it.
final class WeakReference<Object: AnyObject & Sendable>: Sendable {
  private struct Box {
    weak var object: Object?
  }

  private let box: Mutex<Box>

  init(_ object: Object) { box = Mutex(Box(object: object)) }

  var object: Object? { box.withLock { $0.object } }
}
