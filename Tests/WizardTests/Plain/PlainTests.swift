import ConnectorModel
import TerminalUI
import Testing

@testable import Wizard

@Suite struct PlainTests {
  private static let definition = """
    {
      "swagger": "2.0",
      "info": {"title": "Lamps", "description": "Reads the lamps of a house and dims them.", "version": "1"},
      "host": "lamps test",
      "schemes": ["https"],
      "paths": {
        "/lamps": {
          "get": {
            "operationId": "ListLamps",
            "summary": "List lamps",
            "description": "Lists the lamps.",
            "responses": {"200": {"description": "The lamps."}}
          }
        }
      }
    }
    """

  private static let properties =
    ##"{"properties": {"iconBrandColor": "#112233", "connectionParameters": {}}}"##

  private func talk() -> PlainTalk {
    PlainTalk(
      Connector(
        definition: FileContent(Array(PlainTests.definition.utf8)),
        properties: FileContent(Array(PlainTests.properties.utf8))))
  }

  @Test func `what finds and what goes to a field are no values of a title`() {
    var talk = talk()
    let before = talk.definition
    #expect(talk.say("#title", "#123").contains("There are "))
    _ = talk.say("/ListLamps")
    #expect(talk.definition == before)
    _ = talk.say("<<", "#Base path", "/v2")
    #expect(talk.definition.contains("\"basePath\": \"/v2\""))
    _ = talk.say("#Icon colour", "#445566")
    let properties = talk.session.state.workspace?.connector[.properties].bytes ?? []
    #expect(String(decoding: properties, as: UTF8.self).contains("#445566"))
  }

  @Test func `the end in the middle of a text is told, or keeps it`() {
    for keepsDraft in [false, true] {
      var talk = talk()
      _ = talk.say("#Description", "o")
      _ = talk.say("half a", "text")
      #expect(talk.session.hasUnsavedWork)
      _ = talk.session.end(keepingDraft: keepsDraft)
      let told = talk.session.told().joined(separator: "\n")
      #expect(told.contains("The input ended"), "\(told)")
      #expect(talk.definition.contains("half a\\ntext") == keepsDraft)
    }
  }

  @Test func `where there is nothing more is told`() throws {
    var talk = talk()
    #expect(talk.say("#1", "<").hasPrefix("Nothing comes before this; > goes on"))
    guard case .form(_, let form) = talk.session.state.top.plain else {
      Issue.record("no form is asked")
      return
    }
    _ = talk.say("#\(form.fields.count(where: \.isFocusable))")
    #expect(talk.say(">").hasPrefix("Nothing comes after this; < goes back"))
  }

  @Test func `a field that is not there is no value`() {
    var talk = PlainTalk(Workshop.connector)
    let before = talk.definition
    #expect(
      talk.say("#contactname").contains(
        "There is no field 'contactname'; \\#contactname gives that as a value."))
    #expect(talk.definition == before)
    _ = talk.say("\\#contactname")
    #expect(talk.definition.contains("\"title\": \"#contactname\""))
  }

  @Test func `a value is typed, said, and written as one line`() {
    var talk = talk()
    #expect(
      talk.say("House lamps") == """
        Title is now House lamps.
        Field 2 of 18: Description (required).  Now: Reads the lamps of a house and dims them.  o edits it.
        Answer:\u{20}
        """)
    #expect(
      talk.definition == PlainTests.definition.replacing("\"Lamps\"", with: "\"House lamps\""))
    #expect(talk.say(":undo").contains("Undone: Set title"))
    #expect(talk.definition == PlainTests.definition)
  }

  @Test func `what is wrong is said with the field, and its suggestion taken`() {
    var talk = talk()
    let told = talk.say("#3")
    #expect(told.contains("Field 3 of 18: Host (required).  Now: lamps test."))
    #expect(told.contains("Error: "))
    // A value that is wrong stays in question.
    let wrong = talk.say("also wrong")
    #expect(wrong.contains("Host is now also wrong.") && wrong.contains("Field 3 of 18"))
    #expect(talk.say("lamps.test").contains("Host is now lamps.test."))
    #expect(talk.definition.contains("\"host\": \"lamps.test\""))
  }

  @Test func `the outline is a list, and a number opens`() {
    var talk = talk()
    let list = talk.say(":definition")
    #expect(list.hasPrefix("Step 3 of 6: Definition."))
    #expect(list.contains("\n2    ListLamps  GET  (selected)\n"))
    #expect(talk.say("2").hasPrefix("Definition, GET /lamps."))
    #expect(talk.say("<<").hasPrefix("Step 3 of 6: Definition."))
    #expect(talk.say("listlamps").hasPrefix("Definition, GET /lamps."))
    #expect(talk.say("#2", "Show lamps").contains("Summary is now Show lamps."))
    #expect(
      talk.definition == PlainTests.definition.replacing("\"List lamps\"", with: "\"Show lamps\""))
  }

  @Test func `choices are taken by number or word, flags by y and n`() {
    var talk = talk()
    let told = talk.say(":definition", "2", "#6")
    #expect(told.contains("Visibility.  Now: none.  Choices: 1 none, 2 important, 3 advanced, 4 internal."))
    #expect(talk.say("3").contains("Visibility is now advanced."))
    #expect(talk.definition.contains("\"x-ms-visibility\": \"advanced\""))
    #expect(talk.say("#6", "imp").contains("Visibility is now important."))
    #expect(talk.say("#6", "nothing such").contains("There is no such choice"))
  }

  @Test func `a command is called by its title, and none takes words that it does not know`() {
    var talk = talk()
    _ = talk.say("House lamps")
    #expect(talk.say(":save everything").contains("':save' takes nothing but a number after it"))
    #expect(talk.session.state.workspace?.session.isModified == true)
    #expect(talk.say(":save a copy in another folder").contains("Save a copy"))
  }

  @Test func `a field that is written when it is left is said as it was typed`() {
    var talk = talk()
    #expect(talk.say(":definition", "2", "#1", "GetLamps").contains("Operation ID is now GetLamps."))
    _ = talk.say("")
    #expect(talk.definition.contains("\"GetLamps\""))
  }

  @Test func `the name of a field is not taken for keys where there are no fields`() {
    var talk = talk()
    #expect(talk.say(":changes").hasSuffix("Key: "))
    #expect(talk.say("#goodbye").hasPrefix("There are no fields here; << goes back to them."))
    #expect(talk.say("<<").contains("Field 1 of 18"))
  }

  @Test func `a text of several lines ends with a dot`() {
    var talk = talk()
    #expect(talk.say("#2", "o").contains("a line with a dot alone ends it"))
    #expect(talk.say("First line", "second line", ".").contains("Field 2 of 18"))
    #expect(talk.definition.contains("\"First line\\nsecond line\""))
    // The sign of leaving keeps what is there.
    _ = talk.say("o", "<")
    #expect(talk.definition.contains("\"First line\\nsecond line\""))
  }

  @Test func `a question that stands is answered by a number or a word`() {
    var talk = talk()
    #expect(talk.say("Other", ":quit").contains("1 Save, 2 Keep draft, 3 Discard, 4 Cancel."))
    #expect(talk.say("x").contains("Answer with a number"))
    #expect(!talk.session.state.isEnding)
    #expect(talk.say("4").contains("Field"))
    _ = talk.say(":quit", "disc")
    #expect(talk.session.state.isEnding)
  }

  @Test func `every key and command can be asked for by name`() {
    var talk = talk()
    #expect(talk.say(":commands").contains(":undo  Undo the last change  (nothing to undo)"))
    #expect(talk.say(":nosuch").contains("There is no command 'nosuch'"))
    #expect(talk.say(":key Alt-3").hasPrefix("Step 3 of 6"))
    #expect(talk.say(":key nosuch").contains("There is no key 'nosuch'"))
    #expect(talk.say("?").contains("Definition: the outline"))
    #expect(talk.say(":findings").hasPrefix("Findings."))
    #expect(talk.say("<").hasPrefix("Step 3 of 6"))
    for entry in PlainCommand.entries { #expect(PlainCommand.named(entry.names[0]) != nil) }
    #expect(Set(PlainCommand.entries.map { $0.names[0] }).count == PlainCommand.entries.count)
  }

  @Test func `a secret is asked for hidden, and never told`() {
    var talk = PlainTalk(
      Connector(
        definition: FileContent(Array(PlainTests.definition.utf8)),
        properties: FileContent(
          Array("{\"properties\": {\"connectionParameters\": {\"key\": {\"type\": \"securestring\"}}}}".utf8))
      ))
    _ = talk.say(":test", "#2")
    #expect(talk.session.asksSecret)
    let told = talk.say("canary-1")
    #expect(told.contains("is now set, 8 characters.") && !told.contains("canary"))
    #expect(!talk.say("*").contains("canary"))
  }

  @Test(arguments: ["/4tK+", ":none-of-it", "#x", "!!", "==="])
  func `a secret may begin with any sign`(secret: String) {
    var talk = PlainTalk(
      Connector(
        definition: FileContent(Array(PlainTests.definition.utf8)),
        properties: FileContent(
          Array("{\"properties\": {\"connectionParameters\": {\"key\": {\"type\": \"securestring\"}}}}".utf8))
      ))
    let told = talk.say(":test", "#2", secret)
    #expect(told.contains("is now set, \(secret.count) characters."))
    #expect(!told.contains(secret))
  }

  @Test func `findings are numbered, opened, and mended`() {
    var talk = talk()
    let told = talk.say(":findings")
    #expect(told.contains("error, host-invalid: "))
    #expect(talk.say("host-invalid").contains("Field 3 of 18: Host (required)."))
    let before = talk.definition
    let row = talk.say(":findings").split(separator: "\n").first { $0.contains("metadata-missing") } ?? ""
    let number = row.prefix { $0.isNumber }
    #expect(talk.say(":fix " + number).contains("Insert empty metadata"))
    #expect(talk.definition != before)
    _ = talk.say(":undo")
    #expect(talk.definition == before)
  }

  @Test func `several values are marked by their numbers and taken together`() {
    let properties = """
      {"properties": {"connectionParameters": {}, "policyTemplateInstances": [{"templateId": "setheader",
        "title": "Mark", "parameters": {"x-ms-apimTemplateParameter.name": "X", "x-ms-apimTemplateParameter.value": "1"}}]}}
      """
    var talk = PlainTalk(
      Connector(
        definition: FileContent(Array(PlainTests.definition.utf8)),
        properties: FileContent(Array(properties.utf8))))
    let told = talk.say(":definition", "Mark", "#operations", "o")
    #expect(told.contains("ListLamps, not marked"), "\(told)")
    #expect(talk.say("1").contains(", marked."))
    _ = talk.say("")
    let bytes = talk.session.state.workspace?.connector[.properties].bytes ?? []
    #expect(String(decoding: bytes, as: UTF8.self).contains("\"ListLamps\""))
  }

  @Test func `a file is given anew as a whole`() {
    var talk = talk()
    let text = PlainTests.definition.replacing("lamps test", with: "lamps.test")
    _ = talk.say(":raw")
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) { _ = talk.say(String(line)) }
    _ = talk.say(".")
    #expect(talk.definition == text)
    _ = talk.say(":undo")
    #expect(talk.definition == PlainTests.definition)
  }

  @Test func `work with Power Platform is waited for, and its news are told on the way`() {
    var talk = talk()
    #expect(!talk.session.isBusy)
    _ = talk.session.noting([.publish(7, .signOut(user: "ada"))])
    #expect(talk.session.isBusy && talk.session.tellsNews)
    _ = talk.session.take(.publish(7, .waiting(seconds: 3)))
    #expect(talk.session.isBusy)
    _ = talk.session.take(.publish(7, .environments(.success([]))))
    #expect(!talk.session.isBusy && !talk.session.tellsNews)
    _ = talk.session.noting([.publish(8, .signOut(user: "ada")), .cancelPublish])
    #expect(!talk.session.isBusy)
  }

  @Test func `a colour of digits is a value`() {
    var talk = talk()
    #expect(talk.say("#icon colour", "#445566").contains("Icon colour is now #445566."))
    #expect(talk.say("#7").contains("Field 7 of 18"))
    #expect(talk.say("#99").contains("There are 18 fields."))
  }

  @Test func `a field is found by its name`() {
    var talk = talk()
    #expect(talk.say("#host").contains("Field 3 of 18: Host (required)."))
    #expect(talk.say("#privacy").contains("Privacy policy."))
    #expect(talk.say(":definition", "2", "#summary").contains(": Summary (required)."))
  }

  @Test func `keys of the screen are told as words`() {
    #expect(PlainWording.plain("mend it by hand; F1 explains it") == "mend it by hand; ? explains it")
    #expect(
      PlainWording.plain("done; ^_ undoes it (+1 more, F3)") == "done; :undo undoes it (+1 more, :findings)")
    #expect(PlainWording.plain("Model F15, Escher") == "Model F15, Escher")
  }

  @Test func `the edits are those of the screen`() {
    var talk = talk()
    _ = talk.say("House lamps", ":definition", "2", "#summary", "Show lamps", "#visibility", "important")
    var state = AppState.showing(PlainTests.definition, properties: PlainTests.properties)
    var keys: [Key] = [.control("u")] + "House lamps".map { .character($0) }
    keys += [.alt("3"), .named(.enter), .named(.tab), .control("u")] + "Show lamps".map { .character($0) }
    keys += Array(repeating: .named(.tab), count: 4) + [.named(.right), .named(.escape)]
    for key in keys { _ = state.update(.key(key)) }
    #expect(
      talk.definition == String(decoding: state.workspace?.connector[.definition].bytes ?? [], as: UTF8.self))
    #expect(talk.definition.contains("\"x-ms-visibility\": \"important\""))
  }

  @Test(arguments: 1...4) func `whatever is typed, nothing unsafe is told`(seed: Int) {
    var talk = talk()
    var number = seed
    let words = [
      "", "<", "<<", ">", "?", "*", "!", "o", "1", "3", "#2", "#99", ":add", ":delete", ":undo",
      ":definition", ":flow",
      ":create", ":test", "/lamp", "\u{1B}[31mred", "y", ".", "x\u{7}y", ":key F5", ":key Esc", ":findings",
      ":history",
      "日本", ":again", ":commands", ":describe", ":security", "\\<", ":key Alt-i", ":changes",
    ]
    for _ in 0..<70 {
      number = (number * 1_103_515_245 + 12345) & 0x7FFF_FFFF
      let told = talk.say(words[number / 7 % words.count])
      #expect(!told.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" || $0.value == 0x7F })
      if talk.session.state.isEnding { break }
    }
  }
}
