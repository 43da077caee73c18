namespace Simulator.Marketplace.Http;

/// <summary>A request's body, which knows its own limits.</summary>
internal interface IRequestBody
{
    void Check(Problems problems);
}
