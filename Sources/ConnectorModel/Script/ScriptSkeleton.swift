/// What a new `script.csx` begins with: a class that passes every call on unchanged.
///
/// The platform calls `ExecuteAsync` of a class `Script` derived from `ScriptBase` (learn.microsoft.com, *Write code
/// in a custom connector*).
package enum ScriptSkeleton {
  /// The text.
  package static let text = """
    public class Script : ScriptBase
    {
        public override async Task<HttpResponseMessage> ExecuteAsync()
        {
            switch (this.Context.OperationId)
            {
                // case "GetInvoice": return await this.ChangeInvoice().ConfigureAwait(false);
                default:
                    return await this.Context.SendAsync(this.Context.Request, this.CancellationToken)
                        .ConfigureAwait(false);
            }
        }
    }

    """
}
