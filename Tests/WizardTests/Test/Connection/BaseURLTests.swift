import Runner
import TerminalUI
import Testing
import Transport

@testable import Wizard

/// The server that the Test step calls instead of the definition's.
@Suite struct BaseURLTests {
  /// The address that F5 calls, nil where it calls none.
  private func called(_ tab: inout TestTab) -> String? {
    tab.press(.function(5))
    for effect in tab.effects {
      if case .call(_, let prepared) = effect { return prepared.request.url }
    }
    return nil
  }

  @Test func `a call goes to the definition's server until another is given`() throws {
    var tab = try TestTab.signedIn()
    #expect(called(&tab) == "https://api.test/me")
    tab = try TestTab.signedIn()
    try tab.focus("base url")
    tab.type(" http://127.0.0.1:8080/v2/ ")
    #expect(called(&tab) == "http://127.0.0.1:8080/v2/me")
    #expect(tab.text.contains("not api.test"))
  }

  @Test func `an address that cannot be called says so in the field and calls nothing`() throws {
    var tab = try TestTab.signedIn()
    try tab.focus("base url")
    tab.type("api.test/v2")
    #expect(try tab.screen.form.focusedField?.problem?.message.contains("http://") == true)
    try tab.focus("send")
    #expect(called(&tab) == nil)
    #expect(tab.state.status?.text.contains("cannot be the base URL") == true)
    #expect(try tab.screen.form.focusedField?.id == "base url")
  }

  @Test func `a definition without a host is called at the one that is given`() throws {
    var tab = TestTab(TestTab.definition.replacing("\"host\": \"api.test\",", with: ""))
    try tab.focus("connection token")
    tab.type("token-1")
    #expect(called(&tab) == nil)
    #expect(tab.state.status?.text.contains("give a base URL") == true)
    tab.type("https://other.test")
    #expect(called(&tab) == "https://other.test/me")
  }

  @Test func `a remembered connection brings its server along`() throws {
    var tab = TestTab()
    tab.take(
      .connections(
        .success([
          RememberedConnection(
            name: "staging", values: ConnectionValues(["token": .secret(Secret("t"))]),
            baseURL: "https://staging.test")
        ])))
    try tab.focus("remembered")
    tab.press(.named(.enter), "1")
    #expect(called(&tab) == "https://staging.test/me")
    let record = try tab.screen.connection.record(as: "staging", setName: nil)
    #expect(record.baseURL == "https://staging.test")
  }

  @Test func `whoever agreed to a change at one server is asked again at another`() throws {
    var tab = TestTab(TestTab.definition.replacing("\"get\":", with: "\"post\":"))
    try tab.focus("connection token")
    tab.type("token-1")
    tab.take(.key(.function(5)))
    try #require(tab.text.contains("Send POST?"))
    #expect(tab.text.contains("at api.test"))
    tab.press(.named(.enter))
    tab.press(.named(.escape))
    try tab.focus("base url")
    tab.type("https://other.test")
    #expect(called(&tab) == nil)
    #expect(tab.text.contains("at other.test"))
  }

  @Test func `another remembered server is asked about again, and a typed one stays where none is known`()
    throws
  {
    var tab = TestTab(TestTab.definition.replacing("\"get\":", with: "\"post\":"))
    func connection(_ name: String, _ server: String?) -> RememberedConnection {
      RememberedConnection(
        name: name, values: ConnectionValues(["token": .secret(Secret("t"))]), baseURL: server)
    }
    tab.take(.connections(.success([connection("one", "https://one.test"), connection("two", nil)])))
    try tab.focus("remembered")
    tab.press(.named(.enter), "1")
    tab.take(.key(.function(5)))
    tab.press(.named(.enter), .named(.escape))
    try tab.focus("remembered")
    tab.press(.named(.enter), "2")
    #expect(try tab.screen.connection.givenBaseURL == "https://one.test")
    try tab.focus("base url")
    tab.press(.control("u"))
    #expect(called(&tab) == nil)
    #expect(tab.text.contains("Send POST?"), "\(tab.text)")
  }

  @Test(arguments: ["https://user:pw@api.test", "https://api.test/a?code=canary"])
  func `an address that cannot be called is not remembered`(_ address: String) throws {
    var tab = try TestTab.signedIn()
    try tab.focus("base url")
    tab.type(address)
    try tab.focus("remember")
    tab.press(.named(.enter))
    #expect(!tab.text.contains("Remember the connection"))
    #expect(try tab.screen.form.focusedField?.id == "base url")
  }

  @Test func `the button that remembers stands where it is from the beginning`() throws {
    var tab = TestTab()
    let before = try tab.screen.form.fields.map(\.id)
    try tab.focus("remember")
    tab.press(.named(.enter))
    #expect(tab.state.status?.text.contains("fill in a value") == true)
    try tab.focus("connection token")
    tab.type("t")
    #expect(try tab.screen.form.fields.map(\.id) == before)
  }
}
