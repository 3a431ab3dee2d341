"""Lawful sentences that hold the words of misconduct and weakness: denied, supposed, forbidden, taught, declined, another sense."""

from __future__ import annotations

import pytest

from extraction import extract


def told(text: str) -> set[str]:
    cases = extract(text, language="en").as_json()["cases"]
    return {m["id"] for c in cases for kind in ("misconduct", "weak_points") for m in c[kind]}


DENIED = [
    "No household was ineligible, and every rent subsidy went to the right door.",
    "The examiners found no duplicate payments among the 400 vouchers they drew.",
    "None of the costs tested were unallowable, and the grant was closed in June.",
    "The agency disallowed nothing, and no funds were found to have been misspent.",
    "The auditor verified that time sheets were signed and that no hours had been inflated.",
    "The reviewers did not come across a single fictitious vendor.",
    "Auditors looked for kickbacks, split purchases and conflicts of interest and came away empty-handed.",
    "Nowhere did the reviewers see a case in which the agency did not ensure delivery.",
    "There is no suggestion that the director pocketed any of the money.",
    "The report does not allege that anyone embezzled funds.",
    "The treasurer is not accused of theft, the prosecutor stressed.",
    "The inspector general cleared Ms. Ondine Farrow of any favoritism in the hiring of her deputy.",
    "The jury acquitted the contractor of bribery and fraud on all counts.",
    "The complaint that the mayor had steered the contract to a friend was found to be unfounded.",
    "The rumor that the sheriff had taken bribes proved false, and the newspaper printed a correction.",
    "The auditors did not find evidence that the mayor took bribes.",
    "The inspectors did not see any forged permits at the booths.",
    "There is no question of fraud, the auditors wrote.",
    "An inquiry into claims of bid rigging at the port ended without a finding against anyone.",
]
SUPPOSED = [
    "If a clerk accepts a bribe, the code calls for dismissal.",
    "Any employee who falsifies a time sheet may be dismissed under article nine.",
    "Anyone convicted of embezzlement loses the pension and must leave.",
    "Where costs are found unallowable, the state must repay them within 60 days.",
    "The objective of the audit was to determine whether claims were unallowable, unsupported or improperly charged.",
    "We reviewed the payroll to learn whether ghost employees had been paid.",
    "The review covered sole-source awards, split purchases and overtime in the four largest bureaus.",
]
RULES = [
    "The handbook forbids nepotism, gambling on duty and the personal use of public vehicles.",
    "No officer shall accept gifts from a vendor, reads the first line of the ordinance.",
    "Staff must report any attempt at extortion to the ethics office within a day.",
    "The penalty for offering a bribe to an inspector is a fine of up to $5,000.",
    "The new bill would make wage theft a felony.",
    "The governor vetoed the bill on conflict of interest.",
    "The council adopted a conflict of interest policy that applies to every board.",
    "The policy forbids gifts from vendors, and the director read it aloud on the first day.",
    "State law prohibits county officers from hiring relatives, and the board adopted the same rule for its vendors.",
    "The manual says that falsified time sheets end in dismissal, and the clerk kept it on the counter.",
    "The law forbids the forging of permits, and the clerk showed visitors the stamp.",
]
TAUGHT = [
    "The course teaches clerks how to spot forged checks, phony invoices and bid rigging.",
    "Professor Ilse Kanter's book on embezzlement in the railway age won the historical society's prize.",
    "The seminar on insider trading filled the hall of the business school.",
    "In the novel the mayor embezzles the orphan fund and repents.",
    "The mock trial club tried a student for the embezzlement of cookies.",
    "The museum's forgery room shows forty fakes beside the real paintings.",
]
ORDERLY = [
    "The councilwoman recused herself from the vote because her brother owned the lot next door.",
    "Commissioner Teodor Hale abstained from the vote, since his wife's company had entered a bid.",
    "The trustee recused herself and left the room while the board voted on her husband's firm.",
    "The commissioner disclosed the interest and abstained before the council approved the contract with his wife's company.",
    "The deputies voted themselves no raise. Nobody complained.",
    "The nurse refused the bribe.",
    "The backlog of permits was cleared in March, a month early.",
]
SENSES = [
    "The unsupported span of the footbridge is the longest in the region.",
    "Hospital laundering of sheets and gowns passed to a local firm after an open tender.",
    "An old clause makes aldermen ineligible to lease the town meadow.",
    "He stole second base in the ninth inning and the crowd stood up.",
    "The two towns forged a partnership on water.",
    "A burglar stole a laptop from the office; the police returned it the next day.",
]


@pytest.mark.parametrize("text", [*DENIED, *SUPPOSED, *RULES, *TAUGHT, *ORDERLY, *SENSES])
def test_nothing_is_told_where_nothing_wrong_happened(text: str) -> None:
    assert told(text) == set()


@pytest.mark.parametrize(
    ("text", "id"),
    [
        ("No one noticed that the treasurer had embezzled $40,000 from the district.", "MC-01"),
        ("The clerk did not find any receipt, and the costs were unsupported.", "MC-11"),
        ("The brothers turned in fraudulent invoices for paving that nobody had done.", "MC-03"),
        ("She was convicted of bribery and of violations of the kickback statute.", "MC-16"),
        ("Auditors found no receipts for the trips, and $4,000 of travel was improperly charged.", "MC-11"),
        ("He did not recuse himself and voted for a contract with his wife's company.", "MC-21"),
        ("The county used public employees to clear the snow at his house.", "MC-09"),
        (
            "If anyone asked, the records showed training; the clerk had falsified the attendance lists.",
            "MC-31",
        ),
        ("The board never abstained: it voted for a company that she secretly owned.", "MC-21"),
        # a rule or a scope beside what was done
        (
            "The audit covered payroll for three years and identified overpayments of $45,000 to the superintendent.",
            "MC-11",
        ),
        ("The review focused on the cash counter where the clerk Nora Pell stole $12,400.", "MC-01"),
        (
            "The audit covered January 2020 through June 2022 and found that bank reconciliations were not prepared.",
            "WP-S-03",
        ),
        (
            "State law prohibits officers from having an interest in contracts, and Mayor Ted Olin awarded contracts to his own company.",
            "MC-21",
        ),
        ("Each check must bear two signatures and Treasurer Pat Lorn forged the second one.", "MC-31"),
        ("The law requires sealed bids and the town awarded the contract without bidding.", "MC-19"),
        ("Al Reed failed in his duty to prevent theft and himself stole $800.", "MC-01"),
        ("He was acquitted of bribery and convicted of embezzling $80,000.", "MC-01"),
        (
            "The objective was to assess purchasing and auditors found that the buyer split purchases.",
            "MC-19",
        ),
        ("One person collects fees and posts them. Nobody checks her work.", "WP-P-06"),
        ("The director hired his wife and two cousins. They came to work twice a month.", "MC-22"),
        ("Auditors disclosed that the director paid her own company $40,000.", "MC-21"),
        ("He disclosed nothing, voted for the contract and steered it to his wife's firm.", "MC-21"),
        ("She used city workers to pave the driveway of a councilman.", "MC-09"),
        ("Director Paula Finn kept the money in a bank account in her own name.", "MC-01"),
        (
            "The investigation of Mayor Lyle Tapp, who took kickbacks of $20,000, found no other officials involved.",
            "MC-16",
        ),
        ("The panel on police heard that Al Reed took bribes.", "MC-16"),
        ("Officials who warned about bribes were fired in retaliation.", "MC-33"),
        ("Far from reporting the bribe, Inspector Al Reed demanded another.", "MC-16"),
        ("None of the commissioners knew Treasurer Pat Lorn had stolen the money.", "MC-01"),
        # what the guards once took with them
        ("The warden took $40 from each driver. Drivers who paid were waved through.", "MC-16"),
        (
            "The contract with the mayor's wife's company was approved by the mayor. Nobody else on the board saw it.",
            "MC-21",
        ),
        ("Commissioner Orla Venn filed financial disclosure forms that omitted his company.", "MC-37"),
        ("The judge must disclose all gifts but concealed three trips paid for by a lawyer.", "MC-37"),
        ("Employees must report gifts and Inspector Hal Dorn hid his stake in the paving firm.", "MC-37"),
        ("The manual requires receipts and the director billed $6,000 of meals without any.", "MC-11"),
        (
            "The policy forbids personal use of vehicles, and the chief used a county vehicle to haul his boat every weekend.",
            "MC-09",
        ),
        (
            "Rules prohibit personal use of school buses. The transport chief used a school bus to take his family to the lake.",
            "MC-09",
        ),
        (
            "The sheriff may use inmates for public works only; he used inmates to paint his own house.",
            "MC-09",
        ),
        (
            "Although policy forbids gifts from vendors, buyer Nell Ost accepted $3,000 in kickbacks from a vendor.",
            "MC-16",
        ),
        (
            "The ethics code forbids officials to leak bids, and the engineer gave the sealed bids of rivals to a friend's firm.",
            "MC-19",
        ),
        (
            "The ordinance calls for yearly tests, and the plant manager falsified the results for five years.",
            "MC-31",
        ),
        (
            "The statute says who is eligible, and the clerk's cousin was not eligible for the benefits he collected.",
            "MC-34",
        ),
        (
            "The code requires competitive bids above $25,000. The manager split a $70,000 purchase into three to avoid bidding.",
            "MC-19",
        ),
        (
            "The statute bars raises in mid-term, and the board voted itself a raise of $8,000 in secret.",
            "MC-15",
        ),
        ("There is no question that the treasurer embezzled $61,000.", "MC-01"),
        ("Cleared of theft in 2011, she stole again in 2015 and was convicted.", "MC-01"),
        ("The reviewers found no evidence of approval for $84,000 of unallowable overtime.", "MC-11"),
        ("Auditors did not find support for the unallowable costs of $9,000.", "MC-11"),
        ("The auditors did not see that the clerk was stealing from the water fund.", "MC-01"),
        (
            "The superintendent returned the $22,000 only after the inquiry began. He had taken it from the lunch fund to pay his own bills.",
            "MC-01",
        ),
        ("The backlog of complaints was cleared by throwing the complaints away.", "MC-28"),
        ("The commissioner, who gave lectures on ethics, took bribes from a paving firm.", "MC-16"),
        ("The purpose of the meetings was to conceal the bribes.", "MC-35"),
        (
            "The commissioner reviewed each case to see whether tests were done. His deputy had fabricated 40 of them.",
            "MC-31",
        ),
        ("The clerk falsified invoices for three years.", "MC-03"),
        (
            "The councilman pretended to recuse himself and then voted for a contract with his own company by telephone.",
            "MC-21",
        ),
        (
            "The trustee recused herself from the first vote, but voted twice for later contracts with her husband's firm.",
            "MC-21",
        ),
        (
            "The director disclosed the interest only after he had steered the contract to his wife's company.",
            "MC-21",
        ),
        (
            "The supervisor stepped aside in public and in private steered the contract to her husband's firm.",
            "MC-21",
        ),
        ("There were no cameras where the guard took bribes from visitors.", "MC-16"),
        ("The inspector refused the invitation and forged the report at home.", "MC-31"),
        ("For that reason she told nobody and awarded the contract to her own company.", "MC-21"),
        ("The test center has cameras. Examiners nonetheless sold answers and changed scores.", "MC-31"),
        (
            "Wardens are taught to write down each visit. At Cell Block C the sheets for April were filled in on one evening, in one ink, for thirty days.",
            "MC-31",
        ),
        (
            "The law requires bids above $10,000, and the county bought $600,000 of gravel without any.",
            "MC-19",
        ),
        ("When the subpoena came the director shredded three boxes of ledgers.", "MC-35"),
        (
            "No driver has to pay at the gate, but guards demanded $20 from each, and those who refused waited all night.",
            "MC-17",
        ),
        ("The chief said there was no theft; the tapes showed him taking money from the safe.", "MC-01"),
        ("Not only did the clerk falsify the log, she also stole the deposits.", "MC-01"),
        ("Not a single session was held, yet the clinic billed for 1,200 of them.", "MC-03"),
        (
            "No child was enrolled under those names, for which the center collected $300,000 in subsidies.",
            "MC-03",
        ),
        ("No vacancy was announced; the director gave the job to her nephew.", "MC-22"),
        ("Bribery law is strict here. Marshal Gil Tann accepted bribes for nine years.", "MC-16"),
        ("If there was any doubt, the bank statements removed it: the clerk stole $7,000 in cash.", "MC-01"),
    ],
)
def test_what_happened_stays_told(text: str, id: str) -> None:
    assert id in told(text)


@pytest.mark.parametrize(
    "text",
    [
        "Volunteers used county vehicles to deliver meals to the elderly. The drivers were back by six.",
        "The director's banquet was a great success. Guests stayed for the songs and for the fireworks.",
        "Passwords are changed every ninety days. Access ends on the day an employee leaves.",
        "The chief used his position on the hill to watch the smoke. The wind turned at six.",
    ],
)
def test_a_text_without_a_word_of_wrong_tells_of_nothing(text: str) -> None:
    assert told(text) == set()


@pytest.mark.parametrize(
    ("text", "id"),
    [
        ("She accepted $4,000 in kickbacks from a paving firm. The firm got the work.", "MC-16"),
        ("The treasurer kept the proceeds of the raffle. The club never saw the money.", "MC-01"),
        ("The same clerk opens the mail and posts the checks. Nobody looks at her work.", "WP-P-06"),
        ("We reviewed the homes. The Agency claimed $3,100 of unsupported roof repairs.", "MC-11"),
    ],
)
def test_a_word_of_wrong_is_enough(text: str, id: str) -> None:
    assert id in told(text)


@pytest.mark.parametrize(
    "text",
    [
        "She was transferred to the front desk at her own wish.",
        "The legislator has a financial interest in a farm, which she lists every year.",
        "Water siphoned from the upper pond keeps the mill wheel turning.",
        "The river encroaches on the lower road each spring, and the county closes it in time.",
        "Contrary to the forecast, it did not rain at the fair.",
    ],
)
def test_what_is_done_in_good_order_is_no_deed(text: str) -> None:
    assert told(text) == set()
