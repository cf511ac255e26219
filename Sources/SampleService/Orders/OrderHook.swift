/// A subscription to changes of orders.
struct OrderHook: Hashable, Sendable {
  /// Where changes are sent.
  let callback: String
  /// The state that an order must be in; nil for any.
  let status: String?

  /// Whether a subscriber wants to hear of an order.
  func wants(_ order: Order) -> Bool { status == nil || order.status == status }
}
