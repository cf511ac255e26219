import JSONText
import SampleService
import Testing
import Transport

@Suite struct SampleServerTests {
  private static let order = #"{"customer":"litware","item":"Globe","count":2,"price":19.90,"tags":["gift"]}"#

  @Test func `it listens on the loopback address only`() async throws {
    let server = try await SampleServer.start()
    #expect(server.address == "127.0.0.1")
    #expect(server.port > 0)
    #expect(server.baseURL == "http://127.0.0.1:\(server.port)/v1")
    await server.stop()
  }

  @Test func `a port in use is said`() async throws {
    let server = try await SampleServer.start()
    let port = UInt16(server.port)
    let error = await #expect(throws: SampleServerError.self) { try await SampleServer.start(port: port) }
    #expect(error?.message.contains(":\(port).") == true)
    await server.stop()
  }

  @Test func `a stopped server answers no more`() async throws {
    let shopper = try await Shopper()
    #expect(try await shopper.send("GET", "/orders").status == 200)
    await shopper.server.stop()
    await #expect(throws: TransportError.self) { try await shopper.send("GET", "/orders") }
  }

  @Test(arguments: [nil, "", "demo", "demo-keyx"] as [String?])
  func `a call without the key is refused`(key: String?) async throws {
    let shopper = try await Shopper()
    let response = try await shopper.send("GET", "/orders", key: key)
    #expect(response.status == 401)
    #expect(try response.errorMessage?.contains("X-API-Key") == true)
    #expect(response.header("Content-Type")?.hasPrefix("application/json") == true)
  }

  @Test func `pages follow each other to the last order`() async throws {
    let shopper = try await Shopper()
    var url: String? = shopper.server.baseURL + "/orders"
    var sizes: [Int] = []
    var ids: [Int] = []
    while let next = url, sizes.count < 10 {
      let page = try await shopper.send("GET", url: next).json
      let orders = try #require(page.child("value"))
      sizes.append(orders.count)
      ids += orders.elements.compactMap { $0.child("id")?.integer }
      url = page.child("nextLink")?.string
    }
    #expect(sizes == [10, 10, 5])
    #expect(ids == Array(1...25))
  }

  @Test func `filters stay on the next page`() async throws {
    let shopper = try await Shopper()
    let first = try await shopper.send("GET", "/orders?status=open&%24top=2").json
    let link = try #require(first.child("nextLink")?.string)
    let second = try await shopper.send("GET", url: link).json
    for page in [first, second] {
      let orders = try #require(page.child("value")).elements
      #expect(orders.allSatisfy { $0.child("status")?.string == "open" })
      #expect(page.child("value")?.count == 2)
    }
    let customer = try await shopper.send("GET", "/orders?customer=litware&$top=100").json
    #expect(
      customer.child("value")?.elements.allSatisfy { $0.child("customer")?.string == "litware" } == true)
    #expect(customer.child("value")?.count == 5)
  }

  @Test func `a customer with signs of its own is found on the next page`() async throws {
    let shopper = try await Shopper()
    let order = #"{"customer":"A&B = ü","item":"Globe","count":1,"price":1}"#
    for _ in 0..<2 { #expect(try await shopper.send("POST", "/orders", json: order).status == 201) }
    let first = try await shopper.send("GET", "/orders?$top=1&customer=A%26B%20%3D%20%C3%BC").json
    let link = try #require(first.child("nextLink")?.string)
    #expect(link.hasSuffix("&customer=A%26B%20%3D%20%C3%BC"))
    #expect(try await shopper.send("GET", url: link).json.child("value")?.count == 1)
  }

  @Test(arguments: ["$top=0", "$top=101", "$top=x", "$skiptoken=-1", "status=lost"])
  func `a query that makes no sense is refused`(query: String) async throws {
    let shopper = try await Shopper()
    #expect(try await shopper.send("GET", "/orders?" + query).status == 400)
  }

  @Test func `an order lives from creation to deletion`() async throws {
    let shopper = try await Shopper()
    let created = try await shopper.send("POST", "/orders", json: Self.order)
    #expect(created.status == 201)
    let location = try #require(created.header("Location"))
    #expect(location == shopper.server.baseURL + "/orders/26")
    #expect(try await shopper.send("GET", url: location).json.means(created.json))
    #expect(try created.json.child("price")?.numberText == "19.90")

    let changed = try await shopper.send("PATCH", "/orders/26", json: #"{"status":"shipped","count":3}"#)
    #expect(changed.status == 200)
    #expect(try changed.json.child("status")?.string == "shipped")
    #expect(try changed.json.child("count")?.integer == 3)
    #expect(try changed.json.child("item")?.string == "Globe")

    let deleted = try await shopper.send("DELETE", "/orders/26")
    #expect(deleted.status == 204)
    #expect(deleted.body.isEmpty)
    #expect(try await shopper.send("GET", "/orders/26").status == 404)
  }

  @Test func `the price of order seven is text on purpose`() async throws {
    let shopper = try await Shopper()
    #expect(try await shopper.send("GET", "/orders/7").json.child("price")?.string != nil)
    #expect(try await shopper.send("GET", "/orders/8").json.child("price")?.double != nil)
  }

  @Test(arguments: [
    ("", "not JSON"), ("[]", "object"), (#"{"customer":"litware"}"#, "item is required"),
    (#"{"customer":"litware","item":"Globe","count":0,"price":1}"#, "count"),
    (#"{"customer":"litware","item":"Globe","count":1,"price":"1"}"#, "price"),
    (#"{"customer":"","item":"Globe","count":1,"price":1}"#, "customer"),
    (#"{"customer":"x","item":"Globe","count":1,"price":1,"tags":[1]}"#, "tags"),
    (#"{"customer":"x","item":"Globe","count":1,"price":1,"shipping":1}"#, "shipping"),
  ])
  func `a bad body is refused and says why`(body: String, reason: String) async throws {
    let shopper = try await Shopper()
    let response = try await shopper.send("POST", "/orders", json: body)
    #expect(response.status == 400)
    #expect(try response.errorMessage?.contains(reason) == true)
  }

  @Test(arguments: [
    "GET /orders/99", "PATCH /orders/99", "DELETE /orders/99", "POST /orders/99/attachments",
    "DELETE /hooks/1",
    "PUT /orders", "GET /nothing", "GET /", "POST /orders/1/elsewhere",
  ])
  func `what is not there is not found`(call: String) async throws {
    let shopper = try await Shopper()
    let words = call.split(separator: " ").map { String($0) }
    let json = words[0] == "PATCH" ? "{}" : ""
    let response = try await shopper.send(words[0], words[1], json: json)
    #expect(response.status == 404)
    #expect(try response.errorMessage?.isEmpty == false)
  }

  @Test func `an upload answers the size of the file`() async throws {
    let shopper = try await Shopper()
    let bytes = (0..<5000).map { UInt8($0 % 256) } + Array("\r\n--x\r\n\r\n".utf8)
    let part = MultipartPart(
      name: "file", content: bytes, fileName: "invoice.bin", contentType: "application/octet-stream")
    let response = try await shopper.send("POST", "/orders/3/attachments", body: .multipart([part]))
    #expect(response.status == 201)
    #expect(try response.json.child("fileName")?.string == "invoice.bin")
    #expect(try response.json.child("size")?.integer == bytes.count)
    #expect(try await shopper.send("POST", "/orders/3/attachments", json: "{}").status == 400)
  }

  @Test func `a subscription ends at its location`() async throws {
    let shopper = try await Shopper()
    let made = try await shopper.send("POST", "/hooks", json: #"{"callbackUrl":"https://example.com/x"}"#)
    #expect(made.status == 201)
    let location = try #require(made.header("Location"))
    #expect(location == shopper.server.baseURL + "/hooks/1")
    #expect(try await shopper.send("DELETE", url: location).status == 204)
    #expect(try await shopper.send("DELETE", url: location).status == 404)
    #expect(try await shopper.send("POST", "/hooks", json: "{}").status == 400)
  }

  @Test func `subscribers on this machine hear of changes, and of the latest order at once`() async throws {
    let (told, teller) = AsyncStream<String>.makeStream()
    let server = try await SampleServer.start { url, json in
      teller.yield(url + " " + String(decoding: json, as: UTF8.self))
    }
    let shopper = Shopper(server: server)
    for callback in ["http://127.0.0.1:9/all", "http://127.0.0.1:9/closed", "https://example.com/x"] {
      let status = callback.hasSuffix("closed") ? #", "status": "closed""# : ""
      let body = #"{"callbackUrl": "\#(callback)"\#(status)}"#
      #expect(try await shopper.send("POST", "/hooks", json: body).status == 201)
    }
    #expect(try await shopper.send("PATCH", "/orders/2", json: #"{"status": "shipped"}"#).status == 200)
    var heard: [String] = []
    for await text in told {
      heard.append(text)
      if heard.count == 3 { break }
    }
    #expect(heard.contains { $0.hasPrefix("http://127.0.0.1:9/all {\"id\":2,") })
    #expect(
      heard.contains { $0.hasPrefix("http://127.0.0.1:9/closed ") && $0.contains(#""status":"closed""#) })
    #expect(!heard.contains { $0.contains("example.com") })
  }

  @Test func `customers are a list of keys and names`() async throws {
    let shopper = try await Shopper()
    let customers = try #require(try await shopper.send("GET", "/customers").json.child("value"))
    #expect(customers.count == 5)
    #expect(customers.elements.allSatisfy { $0.keys == ["id", "name"] })
    #expect(customers.elements.contains { $0.child("name")?.string == "Adatum Corporation" })
  }
}
