import ConnectorModel
import JSONText
import Runner
import Testing

@testable import Planning

@Suite struct FlowInputTests {
  private static let definition = """
    {"swagger": "2.0", "info": {"title": "O", "version": "1"}, "host": "h.test", "paths": {"/o/{id}": {"put": {
      "operationId": "Put", "parameters": [
        {"name": "id", "in": "path", "type": "string", "required": true},
        {"name": "b", "in": "body", "schema": {"type": "object", "properties": {
          "item": {"type": "string"}, "to": {"type": "object", "properties": {"city": {"type": "string"}}},
          "a/b": {"type": "string"}}}}],
      "responses": {"200": {"description": "ok"}}}}}}
    """

  private func form() throws -> OperationForm {
    let connector = Connector(
      definition: FileContent(Array(FlowInputTests.definition.utf8)), properties: .missing)
    let definition = try #require(connector.definition)
    return OperationForm(try #require(definition.operations.first), in: definition)
  }

  private func step(_ inputs: JSONFragment) -> FlowStep {
    var step = FlowStep(id: "p", operation: "Put")
    step["inputs"] = inputs
    return step
  }

  @Test(
    arguments: [
      ["body/to/city": "Bern"], ["body": ["to": ["city": "Bern"]]], ["b/to": ["city": "Bern"]],
      ["body/to": ["city": "Bern"]],
    ] as [JSONFragment]) func `a leaf is found wherever a plan has it`(_ inputs: JSONFragment) throws
  {
    let form = try form()
    var step = step(inputs)
    #expect(step.input("body/to/city", in: form) == "Bern")
    #expect(step.input("body/item", in: form) == nil)
    step.setInput("body/to/city", to: "Basel", in: form)
    #expect(step.input("body/to/city", in: form) == "Basel")
    #expect(step.inputs.count == 1)
    step.setInput("body/to/city", to: nil, in: form)
    #expect(step.input("body/to/city", in: form) == nil)
    #expect(step["inputs"] == nil || step.inputs.first?.value == [:])
  }

  @Test func `a name with a slash is one step`() throws {
    let form = try form()
    var step = step(["body": ["a/b": "x"]])
    #expect(step.input("body/a~1b", in: form) == "x")
    step.setInput("body/a~1b", to: "y", in: form)
    #expect(step["inputs"] == ["body": ["a/b": "y"]])
  }

  @Test func `a new leaf goes into the object that is there`() throws {
    let form = try form()
    var step = step(["body": ["item": "pen"]])
    step.setInput("body/to/city", to: "Bern", in: form)
    step.setInput("id", to: "7", in: form)
    #expect(step["inputs"] == ["body": ["item": "pen", "to": ["city": "Bern"]], "id": "7"])
    step.setInput("body/to/city", to: nil, in: form)
    #expect(step["inputs"] == ["body": ["item": "pen"], "id": "7"])
    #expect(step.strayInputs(in: form).isEmpty)
    step["inputs"] = ["idd": 1]
    #expect(step.strayInputs(in: form) == ["idd"])
  }
}
