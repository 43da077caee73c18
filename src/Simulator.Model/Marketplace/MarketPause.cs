namespace Simulator.Model.Marketplace;

/// <summary>The pauses of <see cref="ThinkModel"/> by number: the time for the page that a user is on, or for the form that a step sends.</summary>
internal enum MarketPause
{
    ListPage,
    ViewPage,
    ReadPage,
    JobForm,
    BidForm,
    PaymentForm,
    Click,
    DisputeForm,
    RegisterForm,
    Poll,
}
