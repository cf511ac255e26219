/// The state of the sample shop: its orders and the subscriptions to their changes, in memory only.
struct Shop: Sendable {
  private(set) var orders = Order.seed
  private(set) var hooks: [Int: OrderHook] = [:]
  private var nextOrder = Order.seed.count + 1
  private var nextHook = 1

  /// The order of a number.
  func order(_ id: Int) throws(ServiceError) -> Order {
    guard let order = orders.first(where: { $0.id == id }) else {
      throw .notFound("There is no order \(id).")
    }
    return order
  }

  /// Adds an open order and returns it.
  mutating func add(_ fields: OrderFields) -> Order {
    let order = Order(id: nextOrder, status: "open", fields: fields)
    nextOrder += 1
    orders.append(order)
    return order
  }

  /// Puts the fields of a change over an order and returns it.
  mutating func change(_ id: Int, _ fields: OrderFields, status: String?) throws(ServiceError) -> Order {
    var order = try order(id)
    order.fields = order.fields.merging(fields)
    order.status = status ?? order.status
    orders = orders.map { $0.id == id ? order : $0 }
    return order
  }

  /// Takes an order out.
  mutating func remove(_ id: Int) throws(ServiceError) {
    _ = try order(id)
    orders.removeAll { $0.id == id }
  }

  /// Adds a subscription and returns its number.
  mutating func subscribe(_ hook: OrderHook) -> Int {
    defer { nextHook += 1 }
    hooks[nextHook] = hook
    return nextHook
  }

  /// Ends a subscription.
  mutating func unsubscribe(_ id: Int) throws(ServiceError) {
    guard hooks.removeValue(forKey: id) != nil else {
      throw .notFound("There is no subscription \(id).")
    }
  }
}
