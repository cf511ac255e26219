import ConnectorModel
import JSONText
import Transport

/// Reads further pages of an operation with `x-ms-pageable`, each held against the definition.
struct Paging {
  let prepared: PreparedRequest
  let check: ResponseCheck
  /// How many pages are read, the first one counted.
  let pages: Int
  let send: TestRun.Sender

  /// The member that holds the next page's address; nil for operations without pages.
  static func linkName(of operation: Operation) -> String? {
    guard let pageable = operation.value["x-ms-pageable"], pageable.isObject else { return nil }
    return pageable["nextLinkName"]?.string ?? "nextLink"
  }

  func outcome(of response: HTTPResponse, _ operation: Operation, linkName: String) async -> FollowUpOutcome {
    var outcome = FollowUpOutcome()
    guard (200..<300).contains(response.status), pages > 1 else { return outcome }
    var seen: Set<String> = [prepared.request.url]
    var answer = response
    var url = prepared.request.url
    for page in 2...pages {
      guard let link = link(in: answer, linkName, &outcome, operation) else { break }
      let request: HTTPRequest
      do throws(FollowUpRequest.Refusal) {
        request = try FollowUpRequest.get(link, after: prepared, at: url)
      } catch {
        outcome.findings.append(finding(.error, operation, "the link to page \(page): " + error.message))
        break
      }
      guard seen.insert(request.url).inserted else {
        outcome.findings.append(
          finding(
            .error, operation, "page \(page) leads back to a page that was read: a flow would never end"))
        break
      }
      do throws(TransportError) {
        answer = prepared.responsePolicies.apply(to: try await send(request)).response
      } catch {
        outcome.findings.append(finding(.error, operation, "page \(page): " + error.message))
        break
      }
      url = request.url
      outcome.notes.append("page \(page): \(answer.status), \(answer.body.count) bytes")
      outcome.findings += check.findings(for: answer, of: operation).map { finding in
        var finding = finding
        finding.message = "page \(page): " + finding.message
        return finding
      }
      guard (200..<300).contains(answer.status) else { break }
    }
    return outcome
  }

  /// The address of the next page; none at the last one.
  private func link(
    in answer: HTTPResponse, _ name: String, _ outcome: inout FollowUpOutcome, _ operation: Operation
  ) -> String? {
    guard let root = try? JSONDocument(answer.body).root else { return nil }
    if let link = root[name]?.string { return link.isEmpty ? nil : link }
    let lower = name.lowercased()
    if let other = root.keys.first(where: { $0.lowercased() == lower }), root[other]?.string != nil {
      outcome.findings.append(
        finding(
          .error, operation,
          "the answer names its next page '\(other)', x-ms-pageable '\(name)'; a flow would stop at the first page"
        ))
    }
    return nil
  }

  private func finding(
    _ severity: ResultFinding.Severity, _ operation: Operation, _ message: String
  ) -> ResultFinding {
    let place = operation.pointer.appending("x-ms-pageable")
    return ResultFinding(.schema, severity, message, definition: place, line: check.lines.line(of: place))
  }
}
