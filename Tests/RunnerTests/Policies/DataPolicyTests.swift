import ConnectorModel
import JSONText
import Testing

@testable import Runner

@Suite struct DataPolicyTests {
  /// A body as a policy leaves it; the reason where it cannot be carried out.
  static func changed(_ template: String, _ values: [String: String], _ body: String) -> String {
    let members = values.sorted { $0.key < $1.key }.map {
      "\"x-ms-apimTemplateParameter.\($0.key)\": \"\($0.value)\""
    }
    let text = "{\"templateId\": \"\(template)\", \"parameters\": {\(members.joined(separator: ", "))}}"
    guard let value = try? JSONDocument(Array(text.utf8)).root,
      let fragment = try? JSONFragment(parsing: body)
    else {
      return "not JSON"
    }
    do throws(DataPolicyFailure) {
      return try DataPolicy(policy: PolicyTemplateInstance(value: value)).apply(to: fragment).0.text
    } catch {
      return error.reason
    }
  }

  @Test func textIsSplitAtEachDelimiter() {
    let values = [
      "propertyParentPath": "@body()", "propertySubPath": "to", "newPropertyPath": "@body().all",
      "delimiterList": ";,",
      "childPropertyName": "mail",
    ]
    #expect(
      DataPolicyTests.changed("stringtoarray", values, #"{"to": "a;b,c;"}"#)
        == #"{"to": "a;b,c;", "all": [{"mail": "a"}, {"mail": "b"}, {"mail": "c"}]}"#)
  }

  @Test func textIsReplacedInEachElement() {
    let values = [
      "propertyParentPath": "@body().rows", "propertySubPath": "t", "newPropertyPath": "@item().u",
      "sourceString": "x",
      "replacementString": "y",
    ]
    #expect(
      DataPolicyTests.changed("stringreplace", values, #"{"rows": [{"t": "xx"}, {"t": 1}, {"t": "z"}]}"#)
        == #"{"rows": [{"t": "xx", "u": "yy"}, {"t": 1}, {"t": "z", "u": "z"}]}"#)
  }

  @Test func aValueIsEncoded() {
    let values = ["propertyParentPath": "@body()", "propertySubPath": "p", "newPropertyPath": "@body().p"]
    #expect(
      DataPolicyTests.changed("encodepropertyvalue", values, #"{"p": "a b/ü"}"#)
        == #"{"p": "a%20b%2F%C3%BC"}"#)
  }

  @Test func aWholeObjectIsMeantByTheSubPathNull() {
    let values = [
      "propertyParentPath": "@body().m", "propertySubPath": "null", "newPropertyPath": "@body().l",
    ]
    #expect(
      DataPolicyTests.changed("convertobjecttoarray", values, #"{"m": {"a": 1}}"#)
        == #"{"m": {"a": 1}, "l": [{"key": "a", "value": 1}]}"#)
  }

  @Test func whatIsNotThereStaysAway() {
    let values = ["propertyParentPath": "@body().m", "propertySubPath": "x", "newPropertyPath": "@body().l"]
    #expect(DataPolicyTests.changed("stringtoarray", values, #"{"m": {"a": 1}}"#) == #"{"m": {"a": 1}}"#)
    #expect(
      DataPolicyTests.changed("stringtoarray", ["newPropertyPath": "l"], "{}").contains("no path of the body")
    )
  }

  @Test func aListAtTheParentItselfIsTakenWhole() {
    let values = [
      "propertyParentPath": "@body().sa", "propertySubPath": "null", "newPropertyPath": "@body().by",
      "keyWithinCollectionPath": "id", "retainKey": "false",
    ]
    #expect(
      DataPolicyTests.changed(
        "convertarraytoobject", values, #"{"sa": [{"id": "x", "n": 1}, {"id": "y", "n": 2}]}"#)
        == #"{"sa": [{"id": "x", "n": 1}, {"id": "y", "n": 2}], "by": {"x": {"n": 1}, "y": {"n": 2}}}"#)
  }
}
