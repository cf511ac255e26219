import JSONText
import Testing

/// Many edits of one container are one change of the text, the same that they make one after the other.
struct EditsTogetherTests {
  private static let layouts = [
    #"{"a": {"p": 1, "q": [1, 2], "r": {"x": 1}}, "b": [1, 2, 3, 4], "c": {"k": 1}, "d": {}, "e": []}"#,
    #"{"a":{"p":1,"q":[1,2],"r":{"x":1}},"b":[1,2,3,4],"c":{"k":1},"d":{},"e":[]}"#,
    """
    {
      "a": {
        "p": 1, "q": [1, 2],
        "r": {"x": 1}
      },
      "b": [
        1,
        2,
        3, 4
      ],
      "c": {"k": 1
      },
      "d": {
      },
      "e": [

      ]
    }
    """,
    """
    { "b" : [ 1
    , 2
    , {"m": 1} ]
    , "a" : { "p" : 1
            , "q" : {"n": [1,
                2]} }
    , "c": [{"k": 1}],
      "d": {"k": {"k": 1},
            "l": {"k": 2}}, "e": [[1], [2]] }
    """,
  ]

  /// What the edits make of a text one after the other, from its end to its start.
  private func oneByOne(_ document: JSONDocument, _ edits: [JSONEdit]) throws -> JSONDocument {
    let placed = try edits.enumerated().map { position, edit in
      (-(try document.change(for: edit).edits[0].range.lowerBound), position, edit)
    }
    var edited = EditedDocument(document)
    for (_, _, edit) in placed.sorted(by: { ($0.0, $0.1) < ($1.0, $1.1) }) { try edited.apply(edit) }
    return edited.document
  }

  private func check(_ document: JSONDocument, _ edits: [JSONEdit], isOne: Bool = false) throws {
    var edited = EditedDocument(document)
    try edited.applyTogether(edits)
    let text = String(decoding: edited.document.bytes, as: UTF8.self)
    #expect(text == String(decoding: try oneByOne(document, edits).bytes, as: UTF8.self), "\(edits)")
    if isOne { #expect(edited.changes.count == 1) }
    var back = EditedDocument(edited.document)
    for inverse in edited.inverses { try back.apply(inverse) }
    #expect(back.document.bytes == document.bytes)
  }

  @Test(arguments: layouts)
  func removalsAreOneChange(_ text: String) throws {
    let document = try JSONDocument(Array(text.utf8))
    for container in document.root.children where container.count > 0 {
      let children = Array(container.children)
      for mask in 1..<(1 << children.count) {
        let gone = children.indices.filter { mask >> $0 & 1 == 1 }
        let edits = gone.map { JSONEdit.remove(children[$0].pointer) }
        try check(document, edits, isOne: true)
        try check(document, edits.reversed(), isOne: true)
      }
    }
  }

  private static let fragments: [JSONFragment] = [
    1, "text\n", [1, 2], ["a": 1], ["a": [1, ["b": 2]]], [], [:], [["a": 1], [2]],
  ]

  @Test(arguments: layouts)
  func newMembersAndElementsAreWhatTheyAreOneByOne(_ text: String) throws {
    let document = try JSONDocument(Array(text.utf8))
    for container in document.root.children where container.isObject || container.isArray {
      for first in Self.fragments {
        for second in Self.fragments {
          let edits = [first, second, first, 5].enumerated().map { position, fragment in
            JSONEdit.set(container.pointer.appending(container.isArray ? "-" : "new\(position)"), fragment)
          }
          try check(document, edits)
        }
      }
    }
  }

  @Test(arguments: ["", "\n  "], ["\"/a\": {\"b\": 1}", ""])
  func thousandsOfNewMembersAreOneChange(_ line: String, _ member: String) throws {
    let paths = member.isEmpty ? "{}" : "{\(line)\(member)\(line)}"
    let document = try JSONDocument(Array("{\(line)\"paths\": \(paths)}".utf8))
    let edits = (0..<3000).map { number in
      JSONEdit.set(JSONPointer(tokens: ["paths", "/new\(number)"]), ["get": ["operationId": "A"]])
    }
    var edited = EditedDocument(document)
    try edited.applyTogether(edits)
    #expect(edited.changes.count == 1)
    #expect(
      edited.document.root["paths"]?.keys == (member.isEmpty ? [] : ["/a"]) + (0..<3000).map { "/new\($0)" })
  }

  @Test(arguments: layouts)
  func mixedEditsAreWhatTheyAreOneByOne(_ text: String) throws {
    let document = try JSONDocument(Array(text.utf8))
    for container in document.root.children where container.count > 0 {
      let children = Array(container.children)
      let new = ["-", "-"].enumerated().map { position, token in
        container.pointer.appending(container.isArray ? token : "new\(position)")
      }
      for child in children {
        for fragment in Self.fragments {
          try check(document, [.set(new[0], fragment), .set(child.pointer, "x")])
          try check(document, [.set(child.pointer, fragment), .set(new[0], 1), .set(new[1], [1])])
        }
      }
      for mask in 1..<(1 << children.count) {
        let places = children.indices.filter { mask >> $0 & 1 == 1 }
        let gone = places.map { JSONEdit.remove(children[$0].pointer) }
        for fragment in Self.fragments {
          try check(document, gone + [.set(new[0], fragment)])
          try check(document, [.set(new[0], fragment)] + gone + [.set(new[1], 5)])
        }
      }
    }
  }

  @Test func oneMemberTwiceIsSetOnce() throws {
    let document = try JSONDocument(Array(#"{"a": {"b": 1}}"#.utf8))
    var edited = EditedDocument(document)
    try edited.applyTogether(
      [1, 2, 3].map { .set(JSONPointer(tokens: ["a", "c"]), $0) })
    #expect(String(decoding: edited.document.bytes, as: UTF8.self) == #"{"a": {"b": 1, "c": 3}}"#)
  }
}
