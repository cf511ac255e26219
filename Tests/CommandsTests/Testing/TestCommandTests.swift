import JSONText
import LoopbackService
import TestSupport
import Testing

/// `conwiz test`, as far as it goes without a service.
struct TestCommandTests {
  let folder = Sample.folder()

  @Test func listsWhatWouldBeCalled() async {
    let result = await Captured.run("test", "{}/orders", "--list", in: folder)
    #expect(result.status == 0)
    #expect(
      result.output == """
        call     ListOrders   GET /orders
        skipped  CreateOrder  POST /orders  (POST may change data; --allow-writes calls it)
        blocked  GetOrder     GET /orders/{id}  (the path /orders/{id} has {id}, but no path parameter of that \
        name; declare it)

        """)
  }

  @Test func aDryRunPrintsCommands() async {
    let result = await Captured.run(
      "test", "{}/orders", "--dry-run", "--operation", "ListOrders", "--input", "ListOrders.top=7", in: folder
    )
    #expect(result.status == 0)
    #expect(result.output.hasPrefix("# ListOrders (custom code "))
    let line = "\ncurl --globoff --path-as-is --compressed --url 'https://api.example.com/orders?top=7'"
    #expect(result.output.contains(line))
  }

  @Test func aServiceThatIsNotThereIsANetworkFailure() async throws {
    // Port 1 of loopback is privileged and unused: the connection is refused at once.
    let result = await Captured.run(
      "test", "{}/orders", "--operation", "ListOrders", "--base-url", "http://127.0.0.1:1", "--report",
      "json",
      in: folder)
    #expect(result.status == 5)
    let root = try JSONDocument(Array(result.output.utf8)).root
    #expect(root.keys == ["connector", "started", "results", "summary"])
    #expect(root["results"]?[0]?["status"]?.string == "failed")
    #expect(root["results"]?[0]?["findings"]?[0]?["kind"]?.string == "transport")
  }

  @Test func privateAddressesNeedLeaveUnlessGivenHere() async throws {
    let service = try LoopbackServer { _ in [.json("{}")] }
    let address = service.host
    _ = await Captured.run("set", "{}/orders", "/host", address, in: folder)
    _ = await Captured.run("set", "{}/orders", "/schemes", "[\"http\"]", in: folder)
    _ = await Captured.run(
      "set", "{}/orders", "properties:/properties/scriptOperations", "--delete", in: folder)
    let refused = await Captured.run("test", "{}/orders", "--operation", "ListOrders", in: folder)
    #expect(refused.status == 5)
    #expect(refused.output.contains("--allow-private"))
    let allowed = await Captured.run(
      "test", "{}/orders", "--operation", "ListOrders", "--allow-private", in: folder)
    #expect(allowed.status == 0)
    #expect(allowed.output.contains("passed   ListOrders  GET http://\(address)/orders?top=5  200"))
    let given = await Captured.run(
      "test", "{}/orders", "--operation", "ListOrders", "--base-url", "http://" + address, in: folder)
    #expect(given.status == 0)
  }

  @Test func anAnswerThatIsNotAsDefinedFailsTheRun() async throws {
    let service = try LoopbackServer { _ in [.reply("", status: "404 Not Found")] }
    _ = await Captured.run(
      "set", "{}/orders", "properties:/properties/scriptOperations", "--delete", in: folder)
    let result = await Captured.run(
      "test", "{}/orders", "--operation", "ListOrders", "--base-url", service.address,
      "--report", "json", in: folder)
    #expect(result.status == 1)
    let root = try JSONDocument(Array(result.output.utf8)).root
    #expect(root["results"]?[0]?["response"]?["status"]?.integer == 404)
  }

  @Test func theReportGoesToAFile() async {
    let result = await Captured.run(
      "test", "{}/orders", "--operation", "CreateOrder", "--report", "json", "--output", "{}/report.json",
      in: folder)
    #expect(result.status == 0)
    #expect(result.output.isEmpty)
    #expect(folder.text("report.json").contains("\"skipped\": 1"))
    let refused = await Captured.run(
      "test", "{}/orders", "--list", "--output", "{}/no/such/report", in: folder)
    #expect(refused.status == 3)
  }

  @Test(arguments: [
    ["--operation", "Nothing"], ["--input", "ListOrders.nothing=1"], ["--input", "nonsense"],
    ["--connection", "key=env:X"], ["--connection-set", "none"], ["--base-url", "ftp://example.com"],
    ["--timeout", "0"], ["--jobs", "0"],
  ])
  func wrongUsageLeavesWithTwo(arguments: [String]) async {
    let result = await Captured.run("test", "{}/orders", arguments[0], arguments[1], in: folder)
    #expect(result.status == 2)
    #expect(!result.errors.isEmpty)
  }

  @Test func unusableInputLeavesWithThree() async {
    #expect(await Captured.run("test", "{}/nowhere", in: folder).status == 3)
    folder.write("orders/apiDefinition.swagger.json", "{")
    #expect(await Captured.run("test", "{}/orders", in: folder).status == 3)
  }

  @Test func aReportThatCannotBeWrittenIsToldBeforeTheFirstCall() async {
    // The wrong name would be told first if the file were looked at last.
    let early = await Captured.run(
      "test", "{}/orders", "--operation", "Nope", "--report", "json", "--output", "{}/no/such/report",
      in: folder)
    #expect(early.status == 3)
    #expect(early.errors.contains("no/such/report"))
    // What fails only while it is written is not lost.
    let late = await Captured.run(
      "test", "{}/orders", "--operation", "CreateOrder", "--report", "json", "--output", "/dev/full",
      in: folder)
    #expect(late.status == 3)
    #expect(late.output.contains("\"results\""))
    #expect(late.errors.contains("stands on standard output"))
  }

  @Test func anUnknownTagIsRefusedWithThoseThereAre() async {
    let result = await Captured.run("test", "{}/orders", "--tag", "nope", in: folder)
    #expect(result.status == 2)
    #expect(result.errors.contains("tag nope"))
  }

  @Test func aDryRunShowsWhereASecretIsMissing() async {
    folder.write(
      "keyed/apiDefinition.swagger.json",
      """
      {"swagger": "2.0", "info": {"title": "T", "version": "1"}, "host": "api.example.com", "schemes": ["https"],
       "securityDefinitions": {"api_key": {"type": "apiKey", "in": "header", "name": "X-Key"}},
       "security": [{"api_key": []}],
       "paths": {"/a": {"get": {"operationId": "A", "responses": {"200": {"description": "OK"}}}}}}
      """)
    folder.write(
      "keyed/apiProperties.json",
      #"{"properties": {"connectionParameters": {"api_key": {"type": "securestring"}}}}"#)
    let dry = await Captured.run("test", "{}/keyed", "--dry-run", in: folder)
    #expect(dry.output.contains(#"'X-Key: '"$API_KEY""#), "\(dry.output)")
    let listed = await Captured.run("test", "{}/keyed", "--list", in: folder)
    #expect(listed.output.contains("blocked"), "\(listed.output)")
  }

  @Test(arguments: ["--list", "--dry-run", "--history"])
  func aReportOfNoCallsIsRefused(_ option: String) async {
    let result = await Captured.run("test", "{}/orders", option, "--report", "json", in: folder)
    #expect(result.status == 2)
    #expect(result.errors.contains("--report"))
  }
}
