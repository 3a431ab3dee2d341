"""Each entry by sentences that tell it: findings of auditors (E), conduct of people (C). All invented."""

from __future__ import annotations

import pytest

from extraction.common import sentences
from extraction.en.matter.measures import measures
from extraction.en.points.points import weak_points

TOLD = [
    ("WP-I-12", "E", "The board did not ensure that only authorized staff had access to the ledger."),
    ("WP-I-02", "E", "The port did not adjust its rates after the canal was widened."),
    ("WP-P-01", "E", "The trustees gave the harbor manager a free hand."),
    ("WP-I-03", "E", "The project had no well-defined objectives."),
    ("WP-S-15", "E", "Two counties did not implement any of the recommendations."),
    ("WP-S-02", "E", "Site assessments were not performed at the wharves."),
    ("WP-S-13", "E", "The ports worked without comparing their toll data."),
    ("WP-P-15", "E", "The county did not ensure that required background checks were completed."),
    ("WP-S-04", "E", "The county did not ensure that all of the firm's aides met the rules."),
    ("WP-I-01", "E", "The department had not established written procedures for tracking grant equipment."),
    ("WP-I-01", "E", "There was no policy governing the use of city vehicles."),
    ("WP-I-01", "E", "The council had no formal guidance for emergency purchases."),
    ("WP-I-01", "E", "No norms had been prescribed by the Board for fixing water tariffs."),
    ("WP-I-02", "E", "The manual had not been revised since 1998."),
    ("WP-I-02", "E", "The agency relied on outdated guidance."),
    (
        "WP-I-03",
        "E",
        "The State's policies and procedures were not sufficient to ensure that claims were correct.",
    ),
    ("WP-I-03", "E", "The agency's policies did not clearly define which costs were allowable."),
    ("WP-I-03", "E", "The guidance issued to counties was ambiguous."),
    ("WP-I-04", "E", "Regions applied different criteria for the same benefit."),
    ("WP-I-05", "E", "It was unclear which office was responsible for collecting the fees."),
    ("WP-I-05", "E", "Responsibility for the fund was not assigned to any official."),
    ("WP-I-07", "E", "Staff had not received training on the new rules."),
    ("WP-I-07", "E", "These errors occurred because personnel were unfamiliar with the requirements."),
    ("WP-I-07", "E", "There was an acute shortage of inspectors."),
    ("WP-I-07", "E", "The errors occurred because employees did not understand the Federal requirements."),
    ("WP-I-09", "E", "The clinic did not have effective internal controls over its grant."),
    ("WP-I-10", "E", "The agency could not provide documentation to support 43 claims."),
    ("WP-I-10", "E", "The hospital did not maintain adequate time records."),
    ("WP-I-10", "E", "The asset register was not maintained."),
    ("WP-I-10", "E", "Case files lacked evidence of citizenship."),
    ("WP-I-11", "E", "Grant funds were deposited in the general account and not tracked separately."),
    ("WP-I-11", "E", "Funds of the scheme were kept idle in a bank account."),
    ("WP-I-12", "E", "The claims system lacked edits to detect duplicate claims."),
    ("WP-I-12", "E", "The system did not have edits to deny claims after the date of death."),
    ("WP-I-12", "E", "Auditors found high-risk vulnerabilities in the database."),
    ("WP-P-09", "E", "Former employees still had access to the system."),
    ("WP-I-13", "E", "The State agency did not follow its own procedures for second reviews."),
    ("WP-I-13", "E", "The contractor did not comply with its policy on record retention."),
    ("WP-I-13", "E", "The procedures in place were not always followed."),
    ("WP-P-02", "E", "The contract was signed without approval of the board."),
    ("WP-P-03", "E", "The selection process was not transparent."),
    (
        "WP-P-06",
        "E",
        "One clerk received payments, recorded them and made the deposits, and duties were not separated.",
    ),
    ("WP-P-07", "E", "Purchases were not reviewed by a second person."),
    ("WP-P-08", "E", "Supervisory review of claims was inadequate."),
    ("WP-P-08", "E", "The State did not adequately review expenditures before payment."),
    ("WP-P-09", "E", "Passwords were shared among employees and purchase cards were not secured."),
    ("WP-P-11", "E", "Board members did not disclose their interests in the vendor."),
    ("WP-P-13", "E", "The contracts were awarded without competition."),
    ("WP-P-13", "E", "The work was awarded on nomination basis without inviting tenders."),
    ("WP-P-15", "E", "The agency did not verify the income of applicants."),
    ("WP-P-15", "E", "The county enrolled children whose eligibility had not been determined."),
    ("WP-P-15", "E", "Providers were enrolled without background checks."),
    ("WP-P-16", "E", "The department paid invoices without verifying that the work was completed."),
    ("WP-P-16", "E", "The State paid for services that were not documented as delivered."),
    ("WP-P-17", "E", "Equipment was not inventoried or safeguarded."),
    ("WP-P-20", "E", "Positions were filled without competition."),
    ("WP-S-01", "E", "The accounts of the trust had not been audited for five years."),
    ("WP-S-02", "E", "The agency did not conduct the required site visits."),
    ("WP-S-02", "E", "Only 12 of the 80 required inspections were carried out."),
    ("WP-S-03", "E", "The city did not reconcile its bank accounts."),
    ("WP-S-03", "E", "Inventory counts were never performed."),
    ("WP-S-04", "E", "The Ministry did not monitor implementation of the scheme."),
    ("WP-S-04", "E", "The State's oversight of the program was insufficient."),
    ("WP-S-04", "E", "The State agency did not ensure that its subrecipients complied with cost principles."),
    ("WP-S-05", "E", "The agency did not monitor its local offices."),
    ("WP-S-07", "E", "The department did not oversee its contractor's billing."),
    ("WP-S-09", "E", "The company did not publish its annual accounts."),
    ("WP-S-10", "E", "Reports were submitted late and were incomplete."),
    ("WP-S-11", "E", "Complaints from residents were not followed up."),
    ("WP-S-13", "E", "The two agencies did not share data on deceased beneficiaries."),
    ("WP-S-13", "E", "The State did not match its rolls against the national death file."),
    ("WP-S-14", "E", "The agency did not analyze claims data to identify unusual billing."),
    ("WP-S-14", "E", "Improper payments went undetected for years."),
    ("WP-S-15", "E", "The agency had not implemented our prior recommendations."),
    ("WP-S-15", "E", "The same deficiency was reported in our earlier audit."),
    ("WP-P-16", "C", "The foreman handed in false and undated certified payrolls for the bridge."),
    ("WP-P-16", "C", "He billed Medicaid for dental visits that never took place."),
    (
        "WP-P-16",
        "C",
        "The clinic submitted claims for wheelchairs that patients did not need and did not receive.",
    ),
    ("WP-P-16", "C", "She approved payment of invoices for roof repairs that were never done."),
    ("WP-P-16", "C", "The company charged the county for hours its guards did not work."),
    ("WP-P-16", "C", "He submitted false time sheets claiming overtime he had not worked."),
    ("WP-P-15", "C", "She concealed her husband's income to obtain rental assistance."),
    ("WP-P-15", "C", "He falsified nomination papers for the harbor council."),
    ("WP-P-09", "C", "She deposited checks drawn on the Harbor Trust Account into her own account."),
    ("WP-P-14", "C", "He accepted cash before issuing the mooring permits."),
    ("WP-P-15", "C", "He used stolen identities to file for unemployment benefits."),
    ("WP-P-15", "C", "She kept cashing her late aunt's retirement checks after the aunt's death."),
    ("WP-P-15", "C", "He lied on his application about where he lived in order to obtain the grant."),
    ("WP-P-12", "C", "The deputy accepted cash from inmates for smuggling phones into the jail."),
    ("WP-P-12", "C", "The manager took gifts and trips from a software vendor."),
    ("WP-P-12", "C", "A developer paid the commissioner $20,000."),
    ("WP-P-14", "C", "The inspector demanded cash to pass restaurants that had violations."),
    ("WP-P-14", "C", "He sold driver's licenses to applicants who paid him."),
    ("WP-P-14", "C", "The clerk took bribes to issue permits."),
    ("WP-P-18", "C", "The cashier pocketed cash that residents paid for permits."),
    ("WP-P-18", "C", "He diverted checks made out to the district into his own bank account."),
    ("WP-P-07", "C", "As the only person with access to the account, she wrote herself checks."),
    ("WP-P-07", "C", "She had sole control of the books."),
    ("WP-P-09", "C", "He forged the signature of the treasurer on checks."),
    ("WP-P-09", "C", "She used the city's credit card to buy furniture for her home."),
    ("WP-P-09", "C", "He bought gift cards with a county purchasing card."),
    ("WP-P-11", "C", "He voted to award a contract to a firm owned by his brother."),
    ("WP-P-11", "C", "She steered grants to a nonprofit that she secretly controlled."),
    ("WP-P-13", "C", "He gave the bidder the budget figures and the bids of its rivals."),
    ("WP-P-13", "C", "The officials split the work into small contracts to avoid public bidding."),
    ("WP-P-13", "C", "The three firms agreed in advance who would win the bids."),
    ("WP-I-12", "C", "The clerk changed records in the computer system to hide the thefts."),
    ("WP-P-09", "C", "He logged in with a coworker's password."),
    ("WP-P-20", "C", "He put his girlfriend on the payroll in a job that she never did."),
    ("WP-P-17", "C", "He sold the department's scrap metal and kept the money."),
    ("WP-P-17", "C", "The officer stole drugs from the evidence room."),
    ("WP-P-05", "C", "The councilman called the police chief to have the ticket dismissed."),
    ("WP-P-05", "C", "He used his office to pressure inspectors to drop the case."),
    ("WP-P-06", "C", "She collected the fees, recorded them and made the bank deposits."),
    ("WP-I-14", "C", "The payments were kept below $10,000 to avoid review."),
    ("WP-I-14", "C", "He routed the money through shell companies with sham consulting contracts."),
    ("WP-S-07", "C", "The engineer falsified test results for the bridge."),
    ("WP-S-14", "C", "The scheme went on for nine years before anyone noticed."),
    ("WP-S-03", "C", "An audit found a shortage of cash in the register."),
    ("WP-P-19", "C", "The payee kept the disability benefits of the people in her care."),
    ("WP-I-10", "C", "He destroyed receipts and ledgers."),
    ("WP-I-11", "C", "He spent the scholarship fund on office rent."),
    ("WP-S-11", "C", "She was fired after she reported the missing money."),
    ("WP-S-15", "C", "He had been warned about the same conduct in two earlier reviews."),
    ("WP-P-01", "C", "She made all financial decisions alone and nobody dared to question her."),
    ("WP-I-01", "E", "The port had never established a process for leasing berths."),
    ("WP-I-05", "E", "Each of the two offices assumed that the other checked the invoices."),
    ("WP-I-09", "E", "The grantee did not currently design or maintain effective accounting controls."),
    ("WP-I-09", "E", "We trace the overcharges to deficiencies in its internal controls."),
    ("WP-I-10", "E", "The office kept no register of the keys."),
    ("WP-I-12", "E", "A bookkeeper can delete entries without leaving a trace."),
    ("WP-P-02", "E", "The council had never approved the raises."),
    ("WP-P-06", "E", "The same clerk both collected the fines and reconciled the bank account."),
    ("WP-P-15", "E", "The bureau relied solely on applicants' own statements."),
    ("WP-P-16", "E", "There was no evidence that the goods had been delivered."),
    ("WP-P-17", "E", "Two plows were sold without an appraisal."),
    ("WP-S-02", "E", "Audit saw that 14 of the 31 wells had not been inspected."),
    ("WP-S-03", "E", "Ticket stubs were not compared with the bank deposits."),
    ("WP-S-04", "E", "The loss followed from a lack of periodic monitoring."),
    ("WP-S-12", "E", "The citizens' committee had not met since it was named."),
    ("WP-S-15", "E", "The town did not implement any of the recommendations."),
    ("WP-P-11", "C", "She failed to disclose that she had lived with the applicant."),
    ("WP-P-12", "C", "He told the mason that he wanted the firm to pay him a tenth of all contracts."),
    ("WP-P-14", "C", "Families that paid were moved to the top of the waiting list."),
    ("WP-P-15", "C", "They faked an injury to collect the pension."),
    ("WP-P-15", "C", "She billed for children who had never attended."),
    ("WP-P-18", "C", "The cashier would put the bills into her purse."),
    ("WP-S-14", "C", "The gap was noticed only when a new clerk asked about it."),
    ("WP-I-12", "C", "After closing she would void transactions at the register."),
    (
        "WP-S-02",
        "E",
        "The bureau conducted the required visits at all six homes, but these did not ensure safety.",
    ),
    ("WP-P-12", "C", "He bribed the deputy mayor to obtain a paving contract."),
    ("WP-P-12", "C", "The sergeant tipped off the owner of the bar before each raid."),
    ("WP-P-12", "C", "Three suppliers were found out after the buyer was paid bribes by each of them."),
    ("WP-P-15", "C", "The apartments went to ineligible applicants."),
    ("WP-P-15", "C", "He impersonated his late cousin in calls to the pension office."),
    ("WP-P-16", "C", "The aide lied about the hours that she worked."),
    ("WP-P-16", "C", "The guard was paid for shifts that he did not work."),
    ("WP-P-18", "C", "The coach collected fees from parents and never turned them in."),
    ("WP-P-07", "C", "He was solely responsible for the time cards of his crew."),
    ("WP-P-06", "C", "She ordered the supplies, accepted the deliveries and approved the invoices."),
    ("WP-P-11", "C", "The examiner approved benefits for her cousin."),
    ("WP-P-13", "C", "The contracts were steered to a favored paving company."),
    ("WP-P-19", "C", "The home manager spent patients' allowances on herself."),
    ("WP-P-20", "C", "She added fictitious workers to the payroll."),
    ("WP-P-08", "C", "The foreman signed the time sheets without looking at them."),
    ("WP-P-02", "C", "The chairman signed the lease without telling the board."),
    ("WP-S-03", "C", "She covered the theft with false bank reconciliations."),
]
NOT_TOLD = [
    "The agency strengthened its oversight of providers.",
    "We recommend that the State strengthen controls to ensure that inadequate oversight does not recur.",
    "The clinic had adequate internal controls.",
    "The agency plans to improve inadequate oversight of its vendors.",
    "Auditors did not identify inadequate controls.",
]


def ids(text: str, case: bool) -> set[str]:
    _, remedies = measures(text, sentences(text, "en"), audit=True)
    return {c.id for c in weak_points(text, remedies, case=case)}


@pytest.mark.parametrize(("entry", "mode", "text"), TOLD)
def test_a_sentence_tells_its_entry(entry: str, mode: str, text: str) -> None:
    assert entry in ids(text, case=mode == "C")


CHARGED = [
    "He was convicted of health care fraud and aggravated identity theft.",
    "She must report to prison on Monday, where she is to self-report by noon.",
    "Affidavits are signed under penalty of perjury.",
    "The surgeon accepted kickbacks for the patients that he referred.",
    "He filed false income tax returns.",
    "He used the stolen identities of physicians to bill for visits.",
    "Two drugs were not eligible for coverage.",
    "He hid his assets from tax officers.",
    "The money for the tow was said to go to the registration desk.",
]


@pytest.mark.parametrize("text", CHARGED)
def test_names_of_charges_and_private_deals_imply_none(text: str) -> None:
    assert ids(text, case=True) == set()


@pytest.mark.parametrize("text", NOT_TOLD)
def test_aims_and_negations_tell_none(text: str) -> None:
    assert ids(text, case=False) == set()


def test_at_most_three_of_each_mode() -> None:
    text = " ".join(sentence for _, _, sentence in TOLD)
    found = weak_points(text, [], case=False)
    assert all(sum(c.mode == mode for c in found) <= 3 for mode in "EC")
