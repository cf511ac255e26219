import TestSupport
import Testing

@testable import Commands

/// `conwiz validate --format github`.
struct AnnotationReportTests {
  let folder = Sample.folder()

  @Test func writesWorkflowCommands() async {
    let result = await Captured.run(
      "validate", "{}/orders", "--profile", "import", "--format", "github", in: folder)
    #expect(result.status == 1)
    let file = "{}/orders/apiDefinition.swagger.json"
    let lines = result.output.split(separator: "\n")
    #expect(
      lines.contains(
        """
        ::error file=\(file),line=24,endLine=24,col=7,endColumn=12,title=path-parameter-undeclared\
        ::The path has {id}, but no parameter of that name.
        """))
    #expect(lines.count { $0.hasPrefix("::warning ") } == 4)
    #expect(lines.last == "1 connector, profile import: 1 error, 4 warnings, 0 notes")
  }

  @Test func separatorsAndLineEndsAreEscaped() async {
    folder.write("a,b:c%/apiDefinition.swagger.json", "{\"swagger\"")
    let result = await Captured.run("validate", "{}/a,b:c%", "--format", "github", in: folder)
    #expect(result.output.contains("file={}/a%2Cb%3Ac%25/apiDefinition.swagger.json,line=1,"))
    folder.write(
      "orders/apiDefinition.swagger.json",
      #"{"swagger": "2.0", "info": {"title": "a", "version": "1"}, "paths": {"/a\n%::error::{x}": {"get": {}}}}"#
    )
    let lines = await Captured.run(
      "validate", "{}/orders", "--profile", "style", "--format", "github", in: folder
    )
    .output.split(separator: "\n").dropLast()
    #expect(
      lines.allSatisfy {
        $0.hasPrefix("::error file=") || $0.hasPrefix("::warning file=") || $0.hasPrefix("::notice file=")
      })
  }

  @Test func whatCannotBeUsedIsAnErrorWithoutAFile() async {
    let result = await Captured.run("validate", "{}/nowhere", "--format", "github", in: folder)
    #expect(result.output.hasPrefix("::error title=conwiz::There is no file or folder"))
  }
}
