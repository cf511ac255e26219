import JSONText
package import Runner

/// Why a flow cannot run, with the step it is about.
package struct FlowProblem: Error, Hashable, Sendable {
  /// The position of the step; nil where it is about the whole flow.
  package let step: Int?
  /// The member of the step, such as `inputs`, and the field within; empty where it is about the whole step.
  package let path: [String]
  /// What is wrong and what to do next.
  package let message: String

  init(_ error: PlanError) {
    let tokens = error.value?.pointer.tokens ?? []
    let position = tokens.count > 1 && tokens[0] == "steps" ? Int(tokens[1]) : nil
    step = position
    path = position == nil ? [] : Array(tokens.dropFirst(2))
    message = error.message
  }

  init(message: String) {
    step = nil
    path = []
    self.message = message
  }
}

extension Flow {
  /// The plan that the steps make; throws what is wrong with the first step that makes none.
  package func plan() throws(FlowProblem) -> TestPlan {
    var members: [JSONFragment.Member] = []
    if let file {
      for member in file.root.members where member.key != "steps" {
        members.append(JSONFragment.Member(member.key, JSONFragment(member.value)))
      }
    }
    members.append(JSONFragment.Member("steps", .array(steps.map(\.fragment))))
    let document: JSONDocument
    do throws(JSONSyntaxError) {
      document = try JSONDocument(JSONFragment.object(members).written(in: .compact))
    } catch {
      throw FlowProblem(message: error.message)
    }
    do throws(PlanError) {
      return try TestPlan(document.root)
    } catch {
      throw FlowProblem(error)
    }
  }

  /// The run of the flow; throws what can never run.
  package func run(
    on builder: RequestBuilder, options: TestRunOptions
  ) throws(FlowProblem) -> PlanRun {
    let plan = try plan()
    do throws(PlanError) {
      return try PlanRun(plan, builder: builder, connection: ConnectionValues(), options: options)
    } catch {
      throw FlowProblem(error)
    }
  }
}
