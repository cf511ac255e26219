import ConnectorModel
package import JSONText
package import Transport

/// One lookup that is ready to be called, and how its answer is read.
package struct LookupCall: Sendable {
  /// How many pages of a list are read.
  static let mostPages = 20

  /// The lookup.
  package let lookup: Lookup
  /// The request.
  package let prepared: PreparedRequest
  /// What tells the call from others, whoever makes it: equal calls have equal answers for as long as a form is open.
  package let key: String

  /// Prepares a lookup from the values of the form that it belongs to.
  ///
  /// `selected` is the node of a tree that is opened. Operations that may change data are refused unless `allowsWrites`.
  package init(
    _ lookup: Lookup, for form: OperationForm, inputs: InputValues, selected: JSONFragment? = nil,
    allowsWrites: Bool = false, builder: RequestBuilder, connection: ConnectionValues
  ) throws(LookupFailure) {
    let id = lookup.operationID
    guard let operation = builder.definition.operations.first(where: { $0.operationID == id }) else {
      throw .unknownOperation(id)
    }
    guard operation.verb.isSafe || allowsWrites else {
      throw .notSafe(operation: id, verb: operation.verb.method)
    }
    let target = OperationForm(operation, in: builder.definition)
    var values = InputValues()
    for (name, argument) in lookup.arguments {
      guard let field = target.canonicalName(of: name) ?? target.lookupName(name) else { continue }
      switch argument {
      case .value(let fragment): values[field] = LookupCall.input(fragment)
      case .selected(let property):
        let found = selected.flatMap { (try? JSONDocument($0.written(in: .compact)))?.root }
          .flatMap { LookupReader.value(at: property, of: $0) }
        guard let found else { throw .missingField(property) }
        values[field] = LookupCall.input(JSONFragment(found))
      case .field(let reference):
        if let value = LookupCall.value(of: reference, in: form, inputs) {
          values[field] = value
        } else if target[field]?.isRequired == true, target[field]?.preset == nil {
          throw .missingField(reference)
        }
      }
    }
    do throws(RequestError) {
      prepared = try builder.prepare(operation, inputs: values, connection: connection)
    } catch {
      throw .request(operation: id, reason: error.message)
    }
    if let method = prepared.changingMethod, operation.verb.isSafe, !allowsWrites {
      throw .notSafe(operation: id, verb: method)
    }
    self.lookup = lookup
    key = LookupCall.key(of: prepared.request, lookup, connection)
  }

  /// Headers, body and connection go in by their hash, so that no secret is kept by a key.
  private static func key(
    of request: HTTPRequest, _ lookup: Lookup, _ connection: ConnectionValues
  ) -> String {
    var hasher = Hasher()
    hasher.combine(request)
    hasher.combine(connection)
    return "\(request.method) \(URLParts(request.url)?.path ?? "") \(lookup.kind) \(hasher.finalize())"
  }

  /// Calls the operation and reads every page.
  package func answer(
    sending send: @Sendable (HTTPRequest) async throws(TransportError) -> HTTPResponse
  ) async throws(LookupFailure) -> LookupAnswer {
    var rows: [LookupRow] = []
    var notes: [String] = []
    let first: PreparedRequest
    do throws(RequestError) {
      first = try await prepared.completed(sending: send)
    } catch {
      throw .request(operation: lookup.operationID, reason: error.message)
    }
    var request = first.request
    var seen: Set<String> = [request.url]
    for page in 1...LookupCall.mostPages {
      let response: HTTPResponse
      do throws(TransportError) {
        response = try await send(request)
      } catch {
        throw .transport(operation: lookup.operationID, reason: error.message)
      }
      let root = try root(of: response)
      switch try LookupReader(lookup: lookup).read(root) {
      case .schema(let schema): return .schema(schema)
      case .rows(let more, let told):
        rows += more
        notes += told.filter { !notes.contains($0) }
      }
      guard rows.count < LookupReader.most, let link = LookupReader.nextLink(in: root) else { break }
      let next: HTTPRequest
      do throws(FollowUpRequest.Refusal) {
        // Signed like the first call; another host never gets the connection's credentials.
        next = try FollowUpRequest.get(link, after: first, at: request.url)
      } catch {
        notes.append("not every page was read: the link to page \(page + 1): " + error.message)
        break
      }
      guard seen.insert(next.url).inserted else {
        notes.append("not every page was read: page \(page + 1) leads back to a page that was read")
        break
      }
      guard page < LookupCall.mostPages else {
        notes.append("not every page was read")
        break
      }
      request = next
    }
    return .rows(Array(rows.prefix(LookupReader.most)), notes: notes)
  }

  private func root(of response: HTTPResponse) throws(LookupFailure) -> JSONValue {
    let (answer, _) = prepared.responsePolicies.apply(to: response)
    guard (200..<300).contains(answer.status) else {
      throw .status(operation: lookup.operationID, answer.status)
    }
    guard let document = try? JSONDocument(answer.body) else {
      throw .notJSON(operation: lookup.operationID)
    }
    return document.root
  }

  /// The value of a field that a lookup refers to: by its name, or by a path such as `body/appId`.
  private static func value(
    of reference: String, in form: OperationForm, _ inputs: InputValues
  ) -> InputValue? {
    let name = form.canonicalName(of: reference) ?? form.lookupName(reference) ?? reference
    if let given = inputs[name], !given.isEmpty { return given }
    return form[name]?.preset.map { input(JSONFragment($0)) }
  }

  private static func input(_ fragment: JSONFragment) -> InputValue {
    switch fragment {
    case .string(let text): .text(text)
    case .number(let text): .text(text)
    case .boolean(let flag): .text(flag ? "true" : "false")
    default: .json(fragment)
    }
  }
}

extension OperationForm {
  /// The field that a lookup means by a bare name: that of a body's leaf, where no parameter is called so.
  fileprivate func lookupName(_ name: String) -> String? {
    let leaves = fields.filter { $0.location == .body && $0.wireName == name }
    return leaves.count == 1 ? leaves[0].name : nil
  }
}
