import JSONText
import Testing

@testable import Importing

struct ObjectBuilderTests {
  @Test(.timeLimit(.minutes(1)))
  func bigObjectsAreQuickAndKeepTheirOrder() {
    var builder = ObjectBuilder()
    let names = (0..<60_000).map { "a name that many share the beginning of \($0)" }
    for name in names { builder[name] = .string(name) }
    for name in names.reversed() { #expect(builder[name] == .string(name)) }
    #expect(builder.members.map(\.key) == names)
  }

  @Test(arguments: [3, 15, 16, 17, 40])
  func membersAreReplacedAndRemovedWhereTheyStand(_ count: Int) {
    var builder = ObjectBuilder(.object((0..<count).map { JSONFragment.Member("\($0)", .number("\($0)")) }))
    builder["1"] = "one"
    #expect(builder.members[1] == JSONFragment.Member("1", "one"))
    #expect(builder.take("0") == .number("0"))
    #expect(builder["0"] == nil)
    builder["last"] = "end"
    builder["\(count - 1)"] = "changed"
    #expect(builder["last"] == "end")
    #expect(builder.members.count == count)
    #expect(builder.members[count - 2] == JSONFragment.Member("\(count - 1)", "changed"))
    #expect(builder.members.last?.key == "last")
  }
}
