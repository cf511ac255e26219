import Importing
import JSONText
import Testing

struct ImportReportTests {
  private func result() throws -> ImportResult {
    try imported(
      document(paths: #"{"/a": {"get": {}, "trace": {"operationId": "T"}}}"#), name: "orders.json")
  }

  @Test func theJSONIsTheContract() throws {
    let expected = """
      {"source":{"format":"openapi-2.0","name":"Orders"},"output":"out",\
      "operations":[{"source":"/paths/~1a/get","operationId":"GetA","outcome":"mapped","into":"GetA"},\
      {"source":"/paths/~1a/trace","operationId":"T","outcome":"dropped","into":null}],\
      "report":[{"pointer":"/paths/~1a/trace","code":"verb-unsupported","severity":"error","action":"dropped",\
      "message":"'trace' is not a verb of OpenAPI 2.0; the operation was left out.",\
      "advice":"Use get, put, post, delete, options, head or patch.","line":7},\
      {"pointer":"/paths/~1a/get","code":"operation-id-missing","severity":"info","action":"approximated",\
      "message":"There is no operationId; 'GetA' was made from verb and path.","advice":"","line":7}],\
      "summary":{"requests":2,"operations":1,"merged":0,"dropped":1}}
      """
    let json = try result().report.json(output: "out")
    #expect(String(decoding: json.written(in: .compact), as: UTF8.self) == expected)
  }

  @Test func theTextSaysTheSame() throws {
    #expect(
      try result().report.lines(output: "out") == [
        "Orders (openapi-2.0) -> out",
        "2 operations: 1 mapped, 1 dropped; 1 error, 0 warnings, 1 note",
        "error  verb-unsupported /paths/~1a/trace (line 7): 'trace' is not a verb of OpenAPI 2.0; "
          + "the operation was left out.",
        "    Use get, put, post, delete, options, head or patch.",
        "info  operation-id-missing /paths/~1a/get (line 7): There is no operationId; "
          + "'GetA' was made from verb and path.",
        "dropped  /paths/~1a/trace",
      ])
  }

  @Test func remarksOfOneCodeStandTogether() throws {
    let items = (1...7).map {
      #"{"name": "R\#($0)", "request": {"method": "COPY", "url": "https://a.com/\#($0)"}}"#
    }
    let text = #"{"info": {"name": "A"}, "item": [\#(items.joined(separator: ",\n"))]}"#
    let lines = try ImportSource(bytes: Array(text.utf8), name: "a.json").convert().report.lines(output: "a")
    #expect(
      Array(lines.dropFirst(2).prefix(8)) == [
        "error  method-unsupported (7): A connector cannot send COPY requests.",
        "    Send it from custom code, or leave it out.", "    at /item/0 (line 1)",
        "    at /item/1 (line 2)",
        "    at /item/2 (line 3)", "    at /item/3 (line 4)", "    at /item/4 (line 5)",
        "    and 2 more; --format json lists all",
      ])
  }
}
