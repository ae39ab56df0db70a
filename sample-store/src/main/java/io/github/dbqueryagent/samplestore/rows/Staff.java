package io.github.dbqueryagent.samplestore.rows;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Invents departments and employees, with their absences and appraisals. Not thread-safe; one caller at a time. */
final class Staff {
    private static final int MANAGING_DIRECTOR = 1;
    private static final List<String> STORE_JOBS =
            List.of("Sales Assistant", "Senior Sales Assistant", "Cashier", "Stock Keeper");

    private final Timeline timeline;
    private final Dice dice;
    private final Words words;
    private final List<Country> countries;
    private final StoreRows rows;
    private final Mailbox mailbox = new Mailbox();
    private final List<Member> members = new ArrayList<>();

    private record Member(
            int id,
            @Nullable Integer managerId,
            LocalDate hired,
            @Nullable LocalDate left) {}

    private record Job(
            String title,
            int department,
            @Nullable Integer storeId,
            @Nullable Integer managerId,
            int salary) {}

    Staff(Timeline timeline, Dice dice, Words words, List<Country> countries, StoreRows rows) {
        this.timeline = timeline;
        this.dice = dice;
        this.words = words;
        this.countries = countries;
        this.rows = rows;
    }

    void invent(List<Branch> branches) {
        int headOfRetail = 0;
        int retail = 0;
        for (Words.Entry entry : words.section("departments")) {
            int department = rows.nextId("hr.departments");
            rows.add("hr.departments", department, entry.text(0), entry.text(1), new BigDecimal(entry.text(2)));
            int head = inventDepartment(entry, department);
            if (entry.text(0).equals("Retail")) {
                headOfRetail = head;
                retail = department;
            }
        }
        for (Branch branch : branches) {
            inventStoreStaff(branch, retail, headOfRetail);
        }
        for (Member member : members) {
            inventAbsences(member);
            inventAppraisals(member);
        }
    }

    /** Returns the id of the department's head. */
    private int inventDepartment(Words.Entry entry, int department) {
        int people = entry.number(3);
        if (people == 0) {
            return 0;
        }
        Country germany = countries.get(0);
        LocalDate founded = timeline.daysAgo(4_200);
        if (members.isEmpty()) {
            return hire(new Job(entry.text(4), department, null, null, 148_000), germany, founded, null);
        }
        Job headship = new Job(entry.text(4), department, null, MANAGING_DIRECTOR, 50 * dice.between(1_580, 1_900));
        int head = hire(headship, germany, founded.plusDays(dice.between(10, 1_500)), null);
        List<String> jobs = entry.list(5);
        for (int i = 1; i < people; i++) {
            String job = i == 1 ? jobs.get(jobs.size() - 1) : dice.pick(jobs.subList(0, Math.max(1, jobs.size() - 1)));
            int gap = job.lastIndexOf(' ');
            int usual = Integer.parseInt(job.substring(gap + 1));
            LocalDate hired = timeline.daysAgo(dice.between(40, 3_300));
            hire(
                    new Job(job.substring(0, gap), department, null, head, inventSalary(usual)),
                    dice.chance(0.85) ? germany : dice.pick(countries.subList(0, 9)),
                    hired,
                    inventLeaving(hired));
        }
        return head;
    }

    private void inventStoreStaff(Branch branch, int retail, int headOfRetail) {
        Country country = countries.stream()
                .filter(candidate -> candidate.code().equals(branch.countryCode()))
                .findFirst()
                .orElseThrow();
        LocalDate lastDay = branch.closed() == null ? null : branch.closed().plusDays(14);
        Job headship = new Job("Store Manager", retail, branch.id(), headOfRetail, inventSalary(49_500));
        LocalDate first = branch.opened().minusDays(45);
        int manager = hire(headship, country, first, lastDay);
        branch.staff().add(new Branch.Employment(manager, first, lastDay));
        int people = branch.floorArea() / 45;
        for (int i = 0; i < people; i++) {
            String title = STORE_JOBS.get(i == 0 ? 1 : dice.weighted(55, 12, 20, 13));
            LocalDate hired = i < people / 2
                    ? branch.opened().minusDays(dice.between(3, 20))
                    : timeline.daysAgo(
                            dice.between(30, (int) branch.opened().until(timeline.today(), ChronoUnit.DAYS)));
            LocalDate left = lastDay == null ? inventLeaving(hired) : lastDay;
            if (left != null && !hired.isBefore(left)) {
                hired = branch.opened();
            }
            int salary = inventSalary(title.startsWith("Senior") ? 38_500 : 31_000);
            int id = hire(new Job(title, retail, branch.id(), manager, salary), country, hired, left);
            branch.staff().add(new Branch.Employment(id, hired, left));
        }
    }

    private int hire(Job job, Country country, LocalDate hired, @Nullable LocalDate left) {
        int id = rows.nextId("hr.employees");
        String first = dice.pick(country.names().first());
        String last = dice.pick(country.names().last());
        rows.add(
                "hr.employees",
                id,
                first,
                last,
                mailbox.invent(first, last, "nordlicht.example", id),
                job.title(),
                job.department(),
                job.storeId(),
                job.managerId(),
                Money.euro(job.salary() * 100L),
                hired,
                left);
        members.add(new Member(id, job.managerId(), hired, left));
        return id;
    }

    private int inventSalary(int usual) {
        return (int) (usual * (0.88 + 0.3 * dice.fraction())) / 20 * 20;
    }

    private @Nullable LocalDate inventLeaving(LocalDate hired) {
        LocalDate left = hired.plusDays(dice.between(150, 2_400));
        return timeline.hasHappened(left) && dice.chance(0.3) ? left : null;
    }

    private void inventAbsences(Member member) {
        LocalDate cursor = timeline.daysAgo(730);
        while (timeline.hasHappened(cursor)) {
            LocalDate first = cursor.plusDays(dice.between(4, 70));
            String kind = List.of("V", "S", "T").get(dice.weighted(52, 40, 8));
            int length =
                    kind.equals("V") ? dice.between(3, 18) : kind.equals("S") ? dice.between(1, 9) : dice.between(1, 3);
            LocalDate last = first.plusDays(length - 1L);
            boolean employed = first.isAfter(member.hired()) && (member.left() == null || !last.isAfter(member.left()));
            if (employed && timeline.hasHappened(last)) {
                rows.add("hr.absences", rows.nextId("hr.absences"), member.id(), kind, first, last);
            }
            cursor = last.plusDays(1);
        }
    }

    private void inventAppraisals(Member member) {
        for (int years = 3; years >= 1; years--) {
            LocalDate held = timeline.daysAgo(365 * years - 300 + dice.between(0, 60));
            boolean employed = held.isAfter(member.hired().plusDays(180))
                    && (member.left() == null || held.isBefore(member.left()));
            if (employed && member.managerId() != null) {
                int score = 1 + dice.weighted(3, 13, 46, 29, 9);
                String remarks = dice.chance(0.45) ? null : dice.pick(words.list("appraisals"));
                int id = rows.nextId("hr.reviews");
                rows.add("hr.reviews", id, member.id(), member.managerId(), held, score, remarks);
            }
        }
    }
}
