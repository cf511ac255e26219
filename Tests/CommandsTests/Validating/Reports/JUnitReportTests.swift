import TestSupport
import Testing

@testable import Commands

/// `conwiz validate --format junit`.
struct JUnitReportTests {
  let folder = Sample.folder()

  @Test func aSuiteForEachFileAndACaseForEachFinding() async {
    let result = await Captured.run(
      "validate", "{}/orders", "--profile", "import", "--format", "junit", in: folder)
    #expect(result.status == 1)
    let check = XMLCheck(result.output)
    #expect(check.problems == [])
    #expect(check.elements["testsuite"] == 2)
    #expect(check.elements["testcase"] == 6)
    #expect(check.elements["failure"] == 1)
    #expect(check.elements["system-out"] == 4)
    let file = "{}/orders/apiDefinition.swagger.json"
    #expect(
      result.output.contains(
        """
        <testsuite name="\(file)" tests="5" failures="1" errors="0" skipped="0">
        """))
    #expect(
      result.output.contains(
        """
            <testcase classname="\(file)" name="path-parameter-undeclared /paths/~1orders~1{id}/get" \
        file="\(file)" line="24">
              <failure type="error" message="The path has {id}, but no parameter of that name.">\
        \(file):24:7: error: The path has {id}, but no parameter of that name. [path-parameter-undeclared]</failure>
        """))
    #expect(
      result.output.contains(
        """
            <testcase classname="{}/orders/apiProperties.json" name="no findings"/>
        """))
  }

  @Test func theThresholdDecidesWhatFails() async {
    let all = await Captured.run(
      "validate", "{}/orders", "--profile", "import", "--format", "junit", "--fail-on", "warning", in: folder)
    #expect(XMLCheck(all.output).elements["failure"] == 5)
    let none = await Captured.run(
      "validate", "{}/orders", "--profile", "import", "--format", "junit", "--fail-on", "never", in: folder)
    #expect(XMLCheck(none.output).elements["failure"] == nil)
  }

  @Test func charactersThatXMLDoesNotHaveAreLeftOut() async {
    folder.write(
      "orders/apiDefinition.swagger.json",
      #"{"swagger": "2.0", "info": {"title": "a", "version": "1"}, "paths": {"/<&\"\u0001\uFFFE'/{x}": {"get": {}}}}"#
    )
    let result = await Captured.run(
      "validate", "{}/orders", "--profile", "style", "--format", "junit", in: folder)
    #expect(XMLCheck(result.output).problems == [])
    #expect(result.output.contains("/paths/~1&lt;&amp;&quot;'~1{x}"))
  }

  @Test func whatCannotBeUsedIsAnError() async {
    let result = await Captured.run("validate", "{}/nowhere", "--format", "junit", in: folder)
    #expect(result.status == 3)
    #expect(XMLCheck(result.output).problems == [])
    #expect(XMLCheck(result.output).elements["error"] == 1)
  }

  @Test func aTerminalGetsASCII() async {
    folder.write("\u{E9}/apiDefinition.swagger.json", "{")
    let result = await Captured.run(
      "validate", "{}/\u{E9}", "--format", "junit", in: folder, isTerminal: true)
    #expect(result.output.contains("{}/&#xE9;/apiDefinition"))
    #expect(result.output.utf8.allSatisfy { $0 < 0x80 })
  }
}
