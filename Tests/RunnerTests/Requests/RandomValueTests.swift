import JSONText
import Runner
import TestSupport
import Testing
import Transport

/// Whatever is typed, the URL stays a URL and the server reads back what was typed.
struct RandomValueTests {
  @Test(arguments: 1...100)
  func valuesSurviveTheWay(_ seed: Int) throws {
    var generator = SeededGenerator(seed: seed)
    let value = RandomValueTests.text(&generator)
    let definition = ConnectorFixture.definition(
      path: "/items/{id}", verb: "post",
      parameters: #"""
        {"name": "id", "in": "path", "type": "string", "required": true},
        {"name": "q", "in": "query", "type": "string"},
        {"name": "t", "in": "query", "type": "string", "x-ms-url-encoding": "double"},
        {"name": "body", "in": "body", "schema": {"type": "object", "properties": {"v": {"type": "string"}}}}
        """#)
    let prepared = try ConnectorFixture.prepare(
      definition, inputs: ["id": value, "q": value, "t": value, "body/v": value])
    let url = prepared.request.url
    #expect(url.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F })
    let sides = prepared.target.split(separator: "?")
    #expect(sides.count == 2)
    let decode = RandomValueTests.decoded
    #expect(decode(String(sides[0].dropFirst("/items/".count))) == value)
    let pairs = sides[1].split(separator: "&").map { String($0.dropFirst(2)) }
    #expect(pairs.map(decode).first == value)
    #expect(pairs.last.map { decode(decode($0)) } == value)
    let body = try JSONFragment(parsing: try #require(prepared.bodyText))
    #expect(body["v"] == .string(value))
  }

  @Test(arguments: 1...100)
  func randomHeaderValuesAreSentWholeOrRefused(_ seed: Int) throws {
    var generator = SeededGenerator(seed: seed)
    let value = RandomValueTests.text(&generator)
    let definition = HeaderTests.definition("X-A")
    do {
      let prepared = try ConnectorFixture.prepare(definition, inputs: ["X-A": value])
      #expect(prepared.header("X-A") == value)
      #expect(!value.utf8.contains { $0 < 0x20 && $0 != 9 || $0 == 0x7F })
    } catch {
      #expect(error as? RequestError == .invalidHeaderValue("X-A"))
    }
  }

  private static func text(_ generator: inout SeededGenerator) -> String {
    let alphabet = Array("ab/%?#&=+ {}\"\\\u{0}\r\n\t\u{7F}äé€😀.~;,".unicodeScalars)
    let count = Int.random(in: 1...20, using: &generator)
    var text = "x"
    for _ in 0..<count { text.unicodeScalars.append(alphabet.randomElement(using: &generator) ?? "x") }
    return text
  }

  private static func decoded(_ text: String) -> String {
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"),
        let code = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
      {
        bytes.append(code)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
