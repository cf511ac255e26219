import JSONText

/// The sample service: answers requests about the shop.
///
/// Every call needs the key ``key``. One answer contradicts the schema on purpose, so that a test run has something
/// to show: GetOrder gives the price of order ``orderWithWrongPrice`` as text. Whoever subscribes to changes hears of
/// the latest order a moment later, so that one need not make a change to see a trigger work.
actor OrderService {
  /// The key that every call must carry.
  static let key = "demo-key"
  /// The order whose price GetOrder answers as text.
  static let orderWithWrongPrice = 7
  private static let statuses = ["open", "shipped", "closed"]

  private let notify: SampleServer.Notifier
  private var shop = Shop()

  init(notify: @escaping SampleServer.Notifier = { _, _ in }) { self.notify = notify }

  /// Answers a request; a refusal is an answer too.
  func answer(_ request: ServiceRequest) -> ServiceResponse {
    guard request.key == OrderService.key else {
      return ServiceError(status: 401, message: "The header X-API-Key must hold the key of the demo.")
        .response
    }
    do {
      return try route(request)
    } catch {
      return error.response
    }
  }

  private func route(_ request: ServiceRequest) throws(ServiceError) -> ServiceResponse {
    switch (request.method, request.path.count, request.path.first) {
    case ("GET", 1, "orders"): return try listOrders(request)
    case ("POST", 1, "orders"): return try createOrder(request)
    case ("GET", 2, "orders"): return try getOrder(request)
    case ("PATCH", 2, "orders"): return try updateOrder(request)
    case ("DELETE", 2, "orders"):
      let order = try shop.order(number(request))
      try shop.remove(order.id)
      tell(of: order)
      return ServiceResponse(status: 204)
    case ("POST", 3, "orders") where request.path[2] == "attachments": return try upload(request)
    case ("GET", 1, "customers"):
      return ServiceResponse(status: 200, json: ["value": .array(Customer.all.map(\.json))])
    case ("POST", 1, "hooks"): return try subscribe(request)
    case ("DELETE", 2, "hooks"):
      try shop.unsubscribe(number(request))
      return ServiceResponse(status: 204)
    default: throw .notFound("There is no \(request.method) at this address.")
    }
  }

  private func listOrders(_ request: ServiceRequest) throws(ServiceError) -> ServiceResponse {
    let top = try count(request.query["$top"], of: "$top", default: 10, in: 1...100)
    let skip = try count(request.query["$skiptoken"], of: "$skiptoken", default: 0, in: 0...1_000_000)
    let status = try status(request.query["status"])
    let customer = request.query["customer"]
    let found = shop.orders.filter { order in
      (status == nil || order.status == status) && (customer == nil || order.text("customer") == customer)
    }
    var members = [JSONFragment.Member("value", .array(found.dropFirst(skip).prefix(top).map(\.json)))]
    if skip + top < found.count {
      var link = "\(request.base)/orders?$top=\(top)&$skiptoken=\(skip + top)"
      if let status { link += "&status=\(status)" }
      if let customer { link += "&customer=\(escaped(customer))" }
      members.append(JSONFragment.Member("nextLink", .string(link)))
    }
    return ServiceResponse(status: 200, json: .object(members))
  }

  private func createOrder(_ request: ServiceRequest) throws(ServiceError) -> ServiceResponse {
    let fields = try OrderFields(body(request))
    if let missing = fields.missing { throw .badRequest("\(missing) is required.") }
    let order = shop.add(fields)
    tell(of: order)
    return ServiceResponse(status: 201, location: "\(request.base)/orders/\(order.id)", json: order.json)
  }

  private func getOrder(_ request: ServiceRequest) throws(ServiceError) -> ServiceResponse {
    let order = try shop.order(number(request))
    let isWrong = order.id == OrderService.orderWithWrongPrice
    return ServiceResponse(status: 200, json: isWrong ? order.jsonWithPriceAsText : order.json)
  }

  private func updateOrder(_ request: ServiceRequest) throws(ServiceError) -> ServiceResponse {
    let id = try number(request)
    let body = try body(request)
    let status = try status(body.child("status").map { $0.string ?? "" })
    let order = try shop.change(id, OrderFields(body), status: status)
    tell(of: order)
    return ServiceResponse(status: 200, json: order.json)
  }

  private func upload(_ request: ServiceRequest) throws(ServiceError) -> ServiceResponse {
    let order = try shop.order(number(request))
    guard let form = MultipartForm(request.body, contentType: request.contentType),
      let part = form.parts.first(where: { $0.name == "file" })
    else { throw .badRequest("The body must be multipart/form-data with a part named file.") }
    let json: JSONFragment = [
      "order": .number(String(order.id)), "fileName": .string(part.fileName ?? ""),
      "size": .number(String(part.size)),
    ]
    return ServiceResponse(status: 201, json: json)
  }

  private func subscribe(_ request: ServiceRequest) throws(ServiceError) -> ServiceResponse {
    let body = try body(request)
    guard let callback = body.child("callbackUrl")?.string, !callback.isEmpty else {
      throw .badRequest("callbackUrl is required.")
    }
    let hook = OrderHook(callback: callback, status: try status(body.child("status").map { $0.string ?? "" }))
    let id = shop.subscribe(hook)
    Task {
      try await Task.sleep(for: .seconds(1))
      tellOfTheLatest(id)
    }
    return ServiceResponse(
      status: 201, location: "\(request.base)/hooks/\(id)", json: ["id": .number(String(id))])
  }

  /// Sends an order that changed to everybody who wants to hear of it.
  private func tell(of order: Order) {
    for hook in shop.hooks.values where hook.wants(order) { send(order, to: hook) }
  }

  private func tellOfTheLatest(_ id: Int) {
    guard let hook = shop.hooks[id], let order = shop.orders.last(where: { hook.wants($0) }) else { return }
    send(order, to: hook)
  }

  /// Only this machine is called: the service is a sample, and must not be made to call others.
  private func send(_ order: Order, to hook: OrderHook) {
    guard
      ["http://127.0.0.1:", "http://localhost:", "http://[::1]:"].contains(where: hook.callback.hasPrefix)
    else {
      return
    }
    Task { [notify] in await notify(hook.callback, order.json.written(in: .compact)) }
  }

  /// A text as it stands in a query: all but the unreserved characters of RFC 3986 as `%XX`.
  private func escaped(_ text: String) -> String {
    let digits = Array("0123456789ABCDEF")
    return text.utf8.reduce(into: "") { result, byte in
      let scalar = Unicode.Scalar(byte)
      if scalar.isASCII, scalar.properties.isAlphabetic || "0123456789-._~".unicodeScalars.contains(scalar) {
        result.unicodeScalars.append(scalar)
      } else {
        result += "%\(digits[Int(byte >> 4)])\(digits[Int(byte & 15)])"
      }
    }
  }

  private func number(_ request: ServiceRequest) throws(ServiceError) -> Int {
    guard let number = Int(request.path[1]) else { throw .badRequest("\(request.path[1]) is not a number.") }
    return number
  }

  private func body(_ request: ServiceRequest) throws(ServiceError) -> JSONValue {
    do {
      return try JSONDocument(request.body).root
    } catch {
      throw .badRequest("The body is not JSON.")
    }
  }

  private func status(_ text: String?) throws(ServiceError) -> String? {
    guard let text else { return nil }
    guard OrderService.statuses.contains(text) else {
      throw .badRequest("status must be open, shipped or closed.")
    }
    return text
  }

  private func count(
    _ text: String?, of name: String, default standard: Int, in range: ClosedRange<Int>
  ) throws(ServiceError) -> Int {
    guard let text else { return standard }
    guard let value = Int(text), range.contains(value) else {
      throw .badRequest("\(name) must be a number from \(range.lowerBound) to \(range.upperBound).")
    }
    return value
  }
}
