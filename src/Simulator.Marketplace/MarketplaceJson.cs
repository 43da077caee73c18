using System.Text.Json.Serialization;
using Simulator.Marketplace.Accounts;
using Simulator.Marketplace.Analytics;
using Simulator.Marketplace.Audit;
using Simulator.Marketplace.Bids;
using Simulator.Marketplace.Catalogue;
using Simulator.Marketplace.ChangeOrders;
using Simulator.Marketplace.Completions;
using Simulator.Marketplace.Contractors;
using Simulator.Marketplace.Contracts;
using Simulator.Marketplace.Disputes;
using Simulator.Marketplace.Faults;
using Simulator.Marketplace.Health;
using Simulator.Marketplace.Http;
using Simulator.Marketplace.Jobs;
using Simulator.Marketplace.Market;
using Simulator.Marketplace.Milestones;
using Simulator.Marketplace.Notifications;
using Simulator.Marketplace.Payments;
using Simulator.Marketplace.Preferences;

namespace Simulator.Marketplace;

/// <summary>Generated reading and writing of everything that is sent or received.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ErrorBody))]
[JsonSerializable(typeof(Registration))]
[JsonSerializable(typeof(Login))]
[JsonSerializable(typeof(Refresh))]
[JsonSerializable(typeof(Logout))]
[JsonSerializable(typeof(SignedIn))]
[JsonSerializable(typeof(Refreshed))]
[JsonSerializable(typeof(SignedOut))]
[JsonSerializable(typeof(EmailVerification))]
[JsonSerializable(typeof(EmailVerified))]
[JsonSerializable(typeof(ForgottenPassword))]
[JsonSerializable(typeof(PasswordReset))]
[JsonSerializable(typeof(PasswordChanged))]
[JsonSerializable(typeof(MailSent))]
[JsonSerializable(typeof(MailPage))]
[JsonSerializable(typeof(NewJob))]
[JsonSerializable(typeof(JobChange))]
[JsonSerializable(typeof(Job))]
[JsonSerializable(typeof(JobDetail))]
[JsonSerializable(typeof(JobPage))]
[JsonSerializable(typeof(SimilarJobs))]
[JsonSerializable(typeof(NewBid))]
[JsonSerializable(typeof(Bid))]
[JsonSerializable(typeof(BidAccepted))]
[JsonSerializable(typeof(OwnBidPage))]
[JsonSerializable(typeof(JobBids))]
[JsonSerializable(typeof(Contract))]
[JsonSerializable(typeof(ContractPage))]
[JsonSerializable(typeof(Cancellation))]
[JsonSerializable(typeof(Submission))]
[JsonSerializable(typeof(Completion))]
[JsonSerializable(typeof(Judgement))]
[JsonSerializable(typeof(Judged))]
[JsonSerializable(typeof(Performance))]
[JsonSerializable(typeof(MarketAnalysis))]
[JsonSerializable(typeof(NotificationPage))]
[JsonSerializable(typeof(NotificationPreferences))]
[JsonSerializable(typeof(CustomizationPreferences))]
[JsonSerializable(typeof(AuditPage))]
[JsonSerializable(typeof(Overview))]
[JsonSerializable(typeof(JobAnalytics))]
[JsonSerializable(typeof(BidAnalytics))]
[JsonSerializable(typeof(Revenue))]
[JsonSerializable(typeof(ServiceStatus))]
[JsonSerializable(typeof(ServiceVersion))]
[JsonSerializable(typeof(Features))]
[JsonSerializable(typeof(MappedRoutes))]
[JsonSerializable(typeof(IntentRequest))]
[JsonSerializable(typeof(IntentCreated))]
[JsonSerializable(typeof(Confirmation))]
[JsonSerializable(typeof(PaymentConfirmed))]
[JsonSerializable(typeof(BareSubmission))]
[JsonSerializable(typeof(ContractJudgement))]
[JsonSerializable(typeof(Geolocation))]
[JsonSerializable(typeof(NewChangeOrder))]
[JsonSerializable(typeof(ChangeOrder))]
[JsonSerializable(typeof(ChangeOrderPage))]
[JsonSerializable(typeof(ChangeOrderDecision))]
[JsonSerializable(typeof(ChangeOrderDecided))]
[JsonSerializable(typeof(MilestonePlan))]
[JsonSerializable(typeof(Milestone))]
[JsonSerializable(typeof(ContractMilestones))]
[JsonSerializable(typeof(Complaint))]
[JsonSerializable(typeof(ContractComplaint))]
[JsonSerializable(typeof(Contest))]
[JsonSerializable(typeof(Ruling))]
[JsonSerializable(typeof(Dispute))]
[JsonSerializable(typeof(DisputePage))]
[JsonSerializable(typeof(EscrowRequest))]
[JsonSerializable(typeof(Escrow))]
[JsonSerializable(typeof(MilestoneRelease))]
[JsonSerializable(typeof(RefundRequest))]
[JsonSerializable(typeof(PayoutRequest))]
[JsonSerializable(typeof(MoneyMoved))]
[JsonSerializable(typeof(Transaction))]
[JsonSerializable(typeof(TransactionPage))]
[JsonSerializable(typeof(PaymentSummary))]
[JsonSerializable(typeof(Wallet))]
[JsonSerializable(typeof(HealthReport))]
[JsonSerializable(typeof(Liveness))]
[JsonSerializable(typeof(FaultChange))]
[JsonSerializable(typeof(FaultPlan))]
[JsonSerializable(typeof(FaultState))]
[JsonSerializable(typeof(FaultReport))]
[JsonSerializable(typeof(string[]))]
internal sealed partial class MarketplaceJson : JsonSerializerContext;
