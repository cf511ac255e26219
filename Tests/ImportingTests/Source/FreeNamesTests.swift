import Testing

@testable import Importing

/// Names that are made unlike others by a number.
struct FreeNamesTests {
  @Test func numbersGoOnAndTakenOnesAreLeftOut() {
    var names = FreeNames()
    _ = names.insert("Get3")
    let made = ["get", "get", "get", "GET", "Get1", "get"].map { names.take($0) }
    #expect(made == ["get", "get2", "get4", "GET5", "Get1", "get6"])
    let isNew = names.insert("gEt5")
    #expect(!isNew)
  }

  @Test func theStemMayBeShorterThanTheName() {
    var names = FreeNames()
    let made = ["abcdef", "ABCDEF", "abc", "abcdef"].map { names.take($0, stem: String($0.prefix(3))) }
    #expect(made == ["abcdef", "ABC2", "abc", "abc3"])
  }
}
