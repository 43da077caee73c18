using System.Globalization;
using Simulator.Actors.Target;
using Simulator.Http;
using Simulator.Model.Behaviour;
using Simulator.Model.Marketplace;
using Simulator.Model.Plans;
using static Simulator.Model.Marketplace.MarketOperation;

namespace Simulator.Actors.Checking;

/// <summary>Has one homeowner, one contractor and, where the plan has one, one administrator do everything that a marketplace's API can do.</summary>
internal sealed class MarketCheck(LoadPlan plan, GivenAccountRows given, string run, CheckSender sender, CheckedCalls calls, CheckLog log)
{
    private const int MostConfirmations = 5;

    private static readonly MarketOperation[] Entries = [Register, LogIn, Refresh, LogOut];

    private readonly MarketCapabilities _can = plan.Target.Capabilities;
    private readonly MarketState _state = new();
    private readonly Dictionary<Persona, (Credentials Credentials, IHttpLane[] Lanes)> _people = [];
    private readonly HashSet<Persona> _strangers = [];
    private int _intents;

    public async Task WalkAsync(CancellationToken stop)
    {
        if (!MarketStory.Chapters.Any(chapter => IsWanted(chapter.Chapter, chapter.Scenes)) && !log.Wants(MarketStory.Accounts, Entries.Select(MarketOperations.StepOf))) return;
        Persona[] people = NeedsAdministrator() ? [Persona.Homeowner, Persona.Contractor, Persona.Admin] : [Persona.Homeowner, Persona.Contractor];
        foreach (var persona in people) Meet(persona);
        foreach (var persona in _people.Keys.ToList()) await EnterAsync(persona, stop).ConfigureAwait(false);
        foreach (var (chapter, isNewJob, scenes) in MarketStory.Chapters)
        {
            if (log.IsDone) return;
            if (IsWanted(chapter, scenes)) await PlayAsync(chapter, isNewJob, scenes, stop).ConfigureAwait(false);
        }

        if (!log.IsDone && _can.Has(LogOut)) await SendAsync(MarketStory.Accounts, Persona.Homeowner, new MarketCalls.LogOut(), stop).ConfigureAwait(false);
        foreach (var (_, lanes) in _people.Values)
        {
            foreach (var lane in lanes) lane.Close();
        }

        Lack();
    }

    private void Meet(Persona persona)
    {
        try
        {
            _people[persona] = (CredentialsOf(persona), sender.OpenLanes());
        }
        catch (TargetRefusedException lacking)
        {
            log.Add(new CheckedStep(MarketStory.Accounts, MarketOperations.StepOf(LogIn)) { Result = CheckResult.NotSent, Reason = lacking.Message, PlanPath = "accounts.admin.passwordFrom", Who = WordOf(persona) });
        }
    }

    private bool NeedsAdministrator() => (_can.Has(ListDisputes) || _can.Has(ResolveDispute)) && plan.Populations.Any(one => one.Persona == Persona.Admin && (one.Share > 0 || one.Count > 0));

    private bool IsWanted(string chapter, MarketScene[] scenes) => log.Wants(chapter, scenes.Select(scene => MarketOperations.StepOf(scene.Operation)));

    private async Task PlayAsync(string chapter, bool isNewJob, MarketScene[] scenes, CancellationToken stop)
    {
        if (isNewJob) _state.Forget();
        // What a chapter is about the target may not be able to do: then it has nothing to tell that an earlier one has not told.
        if (chapter != MarketStory.Chapters[1].Chapter && _can.Lacks(scenes[^1].Operation) && !scenes.Any(scene => _can.Has(scene.Operation) && log.Of(MarketOperations.StepOf(scene.Operation)) is null)) return;
        foreach (var scene in scenes)
        {
            if (log.IsDone) return;
            if (_can.Lacks(scene.Operation) || !_people.ContainsKey(scene.Who) || scene.IsDue?.Invoke(_state) == false) continue;
            var name = MarketOperations.StepOf(scene.Operation);
            if (_strangers.Contains(scene.Who))
            {
                log.Add(Unsent(chapter, scene, $"the {WordOf(scene.Who)} is not let in, see {MarketStory.Accounts}"));
            }
            else if (scene.Call(_state) is not { } call)
            {
                log.Add(Unsent(chapter, scene, $"it needs {scene.Needs}, and there is none"));
            }
            else
            {
                await SendAsync(chapter, scene.Who, call, stop).ConfigureAwait(false);
            }
        }
    }

    private async Task EnterAsync(Persona persona, CancellationToken stop)
    {
        var (credentials, lanes) = _people[persona];
        var isIn = credentials.AccessToken is not null || (_can.Lacks(LogIn) && _can.Lacks(Register));
        if (!credentials.Account.IsGiven && _can.Has(Register))
        {
            var call = new MarketCalls.Register();
            var sent = await sender.RegisterAsync(call, credentials, lanes, stop).ConfigureAwait(false);
            var step = Told(MarketStory.Accounts, Register, persona, sent);
            if (sent.Answer.Outcome == OutcomeClass.BusinessConflict) step = step with { Result = CheckResult.Works, Reason = $"answered {sent.Exchange!.Status}: the account is there already", Hint = "" };
            isIn = step.Result == CheckResult.Works;
            log.Add(step);
        }

        if (!log.IsDone && _can.Has(LogIn) && (!credentials.Account.IsGiven || credentials.AccessToken is null)) isIn = await SendAsync(MarketStory.Accounts, persona, new MarketCalls.LogIn(), stop).ConfigureAwait(false);
        if (!log.IsDone && isIn && _can.Has(Refresh) && credentials.RefreshToken is not null) await SendAsync(MarketStory.Accounts, persona, new MarketCalls.RefreshToken(), stop).ConfigureAwait(false);
        if (!isIn) _strangers.Add(persona);
    }

    private async Task<bool> SendAsync(string chapter, Persona who, Call call, CancellationToken stop)
    {
        var (credentials, lanes) = _people[who];
        var operation = MarketOperations.Of(call);
        var key = MarketCalls.IsRead(call) || call is MarketCalls.LogIn or MarketCalls.RefreshToken ? "" : string.Create(CultureInfo.InvariantCulture, $"{run}-check-{++_intents}");
        for (var round = 1; ; round++)
        {
            var sent = await sender.SendAsync(call, credentials, key, lanes, stop).ConfigureAwait(false);
            _state.Payment = null;
            _state.Learn(sent.Answer.Finding);
            // Where a target lets nobody look at work, it is judged without its id, as the personas do.
            if (call is MarketCalls.SubmitCompletion && sent.Answer.Outcome == OutcomeClass.Ok && _can.Lacks(ViewCompletion)) _state.CompletionId ??= "";
            if (call is MarketCalls.DecideCompletion { Approved: false }) _state.IsSentBack = sent.Answer.Outcome == OutcomeClass.Ok;
            var step = Told(chapter, operation, who, sent);
            var isUnpaid = call is MarketCalls.ConfirmPayment && step.Result == CheckResult.Works && _state.Payment is PaymentStatus.RequiresAction or PaymentStatus.Processing or PaymentStatus.Failed;
            log.Add(isUnpaid ? step with { Reason = $"the payment is {_state.Payment}, {(round < MostConfirmations ? "it is asked for again" : "and stays so")}", Result = round < MostConfirmations ? CheckResult.Works : CheckResult.Fails } : step);
            if (!isUnpaid || round == MostConfirmations) return step.Result == CheckResult.Works;
        }
    }

    private CheckedStep Told(string chapter, MarketOperation operation, Persona who, SentCall sent)
    {
        var step = calls.Of(chapter, MarketOperations.StepOf(operation), PathOf(operation), sent) with { Who = WordOf(who) };
        if (sent.Answer.Outcome == OutcomeClass.BusinessConflict)
        {
            return step with { Result = CheckResult.Fails, Reason = $"answered {sent.Exchange!.Status}, a conflict: somebody else was first, and nobody else is there", Hint = "what has to be done before it was not done, or the target counts it otherwise; its answer usually says" };
        }

        return step.Result == CheckResult.Fails && sent.Trouble is null && sent.Exchange?.Status is >= 200 and < 300
            ? step with { Reason = $"the status is {sent.Exchange.Status}, and the binding says that this answer means no success", Hint = "look at the operation's done, conflict and answer in the binding" } : step;
    }

    private CheckedStep Unsent(string chapter, MarketScene scene, string why) =>
        new(chapter, MarketOperations.StepOf(scene.Operation)) { Result = CheckResult.NotSent, Reason = why, Who = WordOf(scene.Who), PlanPath = PathOf(scene.Operation) };

    private void Lack()
    {
        foreach (var lacking in LackingOperations.Of(_can, [.. _people.Keys, Persona.Visitor]))
        {
            if (!log.IsDone) log.Add(new CheckedStep("", MarketOperations.StepOf(lacking.Operation)) { Result = CheckResult.Lacking, Reason = lacking.Means });
        }
    }

    private string PathOf(MarketOperation operation) => plan.Target.Api?[operation]?.PlanPath ?? "";

    private Credentials CredentialsOf(Persona persona)
    {
        if (persona == Persona.Admin) return new Credentials(AdministratorAccount.Of(plan, Environment.GetEnvironmentVariable));
        var at = plan.Populations.ToList().FindIndex(one => one.Persona == persona);
        var key = new UserKey(Math.Max(at, 0), at < 0 ? $"check-{WordOf(persona)}" : plan.Populations[at].Name, 0);
        var account = UserAccount.Of(plan.Seed, key, persona, plan.Accounts.EmailDomain);
        return given.Of(key, account) ?? new Credentials(account);
    }

    private static string WordOf(Persona persona) => persona == Persona.Admin ? "administrator" : $"{persona}".ToLowerInvariant();
}
