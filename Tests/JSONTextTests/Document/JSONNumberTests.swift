import JSONText
import TestSupport
import Testing

@Suite struct JSONNumberTests {
  func number(_ text: String) throws -> JSONNumber { try #require(JSONNumber(text)) }

  @Test(arguments: [
    ("1", "1.0"), ("100", "1e2"), ("0", "-0.00e9"), ("12.50", "1250E-2"), ("0.1", "1e-1"),
    ("9007199254740993", "9007199254740993.000"), ("1e400", "10e399"), ("00", "0"),
  ])
  func spellingsOfOneValueAreEqual(_ left: String, _ right: String) throws {
    #expect(try number(left) == number(right))
  }

  @Test func valuesBeyondDoubleAreToldApart() throws {
    #expect(try number("9007199254740993") != number("9007199254740992"))
    #expect(try number("0.1") != number("0.1000000000000000000001"))
    #expect(try number("1e400") < number("1e401"))
  }

  @Test(arguments: ["", "-", "a", "1.", ".5", "1e", "1e+", "0x1", "1 ", "+1"])
  func whatIsNoNumberIsRefused(_ text: String) {
    #expect(JSONNumber(text) == nil)
  }

  @Test func orderIsThatOfTheValues() throws {
    let sorted = ["-1e9", "-2.5", "-2.49", "-0.001", "0", "1e-9", "0.5", "9", "10", "10.01", "99", "1e2"]
    let numbers = try sorted.map { try number($0) }
    for (left, right) in zip(numbers, numbers.dropFirst()) {
      #expect(left < right)
      #expect(!(right < left))
    }
  }

  @Test(arguments: [
    ("10", "2", true), ("7", "2", false), ("4.5", "1.5", true), ("0.0075", "0.0001", true),
    ("0.00751", "0.0001", false), ("35", "1.5", false), ("0", "7", true), ("1e308", "0.123456789", false),
    ("1e30", "0.5", true), ("-6", "3", true), ("12391239123", "1e-8", true), ("1", "0", false),
    ("1e1000000", "1024", true), ("1e1000000", "3", false), ("1.1", "1", false),
    ("123456789012345678901234567890", "10", true),
  ])
  func multiplesAreExact(_ value: String, _ divisor: String, _ isMultiple: Bool) throws {
    #expect(try number(value).isMultiple(of: number(divisor)) == isMultiple)
  }

  @Test func integersMayBeSpeltWithAFraction() throws {
    #expect(try number("1.0").isInteger)
    #expect(try number("1e2").isInteger)
    #expect(try !number("1.5").isInteger)
    #expect(try !number("1e-1").isInteger)
  }

  @Test(arguments: 1...50) func agreesWithIntegerArithmetic(_ seed: Int) throws {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<50 {
      let left = Int.random(in: -5000...5000, using: &random)
      let right = Int.random(in: 1...60, using: &random)
      #expect(try (number("\(left)") < number("\(right)")) == (left < right))
      #expect(try number("\(left)").isMultiple(of: number("\(right)")) == left.isMultiple(of: right))
    }
  }
}
