# The workshop's table of contents. `make` alone prints it.

MVN  := mvn -B -q
APP  := target/app
YEAR := 2023
JAVA := java
NIANBAO := $(APP)/nianbao
export JAVA

# Java takes file names for what the locale says; a bare C locale knows no Chinese.
ifeq ($(findstring UTF-8,$(LC_ALL)$(LANG))$(findstring utf8,$(LC_ALL)$(LANG)),)
export LC_ALL := C.UTF-8
endif

SOURCES := pom.xml $(shell find src/main -type f)

.PHONY: help app run village check explain undo rebuild release template report status verify trace scheme rules new-year test selfcheck programs recalculate steady bench bench-console memory neighbours torture backups console-kills package package-trial masking mutate fuzz trial slips samples golden format clean

help: ## print this list
	@sed -nE 's/^([a-z-]+):.*## (.*)/make \1\t\2/p' $(MAKEFILE_LIST) | expand -t 16

app: $(NIANBAO) ## build the program into target/app, a folder to be copied to wherever it is to run

# What a run over the samples loads is kept beside the program, so that the next one starts in a third of the time.
$(NIANBAO): $(SOURCES)
	$(MVN) -DskipTests package
	@rm -rf $(APP)
	@$(JAVA) -Djarmode=tools -jar target/nianbao.jar extract --destination $(APP)
	@cp src/main/bin/* $(APP)/
	@cp -r src/main/licences $(APP)/licences
	@cp target/classes/META-INF/sbom/application.cdx.json $(APP)/licences/sbom.cdx.json || echo "no bill of materials: its plugin does not work offline" >&2
	-@$(APP)/make-ready $(YEAR) input-samples/$(YEAR)

run: $(NIANBAO) ## the main job on the samples: review, load, consolidate, release (INBOX=… for other workbooks)
	@$(NIANBAO) nightly --year $(YEAR) --inbox $(or $(INBOX),input-samples/$(YEAR)) $(ARGS)

village: $(NIANBAO) ## the same for one unit: make village UNIT=金星嘎查
	@$(NIANBAO) village "$(UNIT)" --year $(YEAR) --inbox $(or $(INBOX),input-samples/$(YEAR)) $(ARGS)

check: $(NIANBAO) ## read and review one file, storing nothing: make check FILE=…
	@$(NIANBAO) check "$(FILE)" --year $(YEAR) $(ARGS)

explain: $(NIANBAO) ## explain a finding: make explain UNIT=金星嘎查 RULE=R321 CELL=党员名册!Q9 REASON="…" BY="…"
	@$(NIANBAO) explain "$(UNIT)" "$(RULE)" $(if $(CELL),'$(CELL)') $(if $(REASON),--reason "$(REASON)") $(if $(BY),--by "$(BY)") \
		--year $(YEAR) --inbox $(or $(INBOX),input-samples/$(YEAR)) $(ARGS)

undo: $(NIANBAO) ## set a submission aside, so that the one before counts: make undo UNIT=金星嘎查 WHICH=2 REASON="…" BY="…"
	@$(NIANBAO) undo "$(UNIT)" $(WHICH) $(if $(REASON),--reason "$(REASON)") $(if $(BY),--by "$(BY)") \
		--year $(YEAR) --inbox $(or $(INBOX),input-samples/$(YEAR)) $(ARGS)

rebuild: $(NIANBAO) ## make anew what the database lacks, from the archive and the journal: make rebuild ARGS=--replace
	@$(NIANBAO) rebuild --year $(YEAR) $(ARGS)

release: $(NIANBAO) ## the releases: make release ARGS="--sent 2 --by …" when one was handed in, ARGS="--as-of 1" for an earlier one
	@$(NIANBAO) release --year $(YEAR) $(ARGS)

template: $(NIANBAO) ## the blank workbooks that units fill in: all, or one with UNIT=金星嘎查
	@$(NIANBAO) template $(if $(UNIT),"$(UNIT)") --year $(YEAR) $(ARGS)

report: $(NIANBAO) ## the year-end report as a Word document in out/, and as text
	@$(NIANBAO) report --year $(YEAR) --inbox $(or $(INBOX),input-samples/$(YEAR)) $(ARGS)

status: $(NIANBAO) ## who has to be asked, what has changed since yesterday, and what goes out
	@$(NIANBAO) status --year $(YEAR) --inbox $(or $(INBOX),input-samples/$(YEAR)) $(ARGS)

verify: $(NIANBAO) ## prove a release from its file alone: make verify FILE=… CODE=…
	@$(NIANBAO) verify "$(FILE)" $(if $(CODE),--code "$(CODE)") $(ARGS)

trace: $(NIANBAO) ## where a figure comes from: make trace OF=DJ15 UNIT=金星嘎查, or OF='综合指标!E5'
	@$(NIANBAO) trace '$(OF)' $(if $(UNIT),"$(UNIT)") --year $(YEAR) $(ARGS)

scheme: $(NIANBAO) ## check the scheme and print it
	@$(NIANBAO) scheme --year $(YEAR) $(ARGS)

rules: $(NIANBAO) ## print the rule book: make rules ARGS="R310" or ARGS="--form B03 --level 强制"
	@$(NIANBAO) rules --year $(YEAR) $(ARGS)

new-year: $(NIANBAO) ## begin the scheme of the next year: make new-year NEXT=2024
	@$(NIANBAO) new-year "$(NEXT)" $(ARGS)

test: ## run every test; .ci/run does the same
	mvn -B verify

selfcheck: ## paste every sample into its blank workbook, fill in 300 at random, and hold their 自查, as LibreOffice calculates it, against our review
	$(MVN) test-compile exec:java -Dexec.classpathScope=test -Dexec.mainClass=org.nianbao.workbook.template.SelfCheckTrial -Dexec.args="$(or $(COUNT),300)"

programs: ## have LibreOffice, gnumeric, openpyxl, ExcelJS and SheetJS save a filled template and a release into src/test/resources/programs
	$(MVN) test-compile exec:java -Dexec.classpathScope=test -Dexec.mainClass=org.nianbao.workbook.template.ProgramsTrial

recalculate: run ## let LibreOffice calculate the formulas of the release anew, and hold what they give against what it says
	$(MVN) test-compile exec:java -Dexec.classpathScope=test -Dexec.mainClass=org.nianbao.release.RecalculationTrial -Dexec.args="$(wildcard out/$(YEAR)/*汇总表.xlsx)"

steady: $(NIANBAO) ## make the release in other time zones, locales, numbers of processors and JDKs, and compare the bytes: make steady JDKS="/path/to/17 /path/to/25"
	$(MVN) test-compile exec:java -Dexec.classpathScope=test -Dexec.mainClass=org.nianbao.cli.SteadinessTrial -Dexec.args="$(APP)/nianbao.jar $(JDKS)"

bench: $(NIANBAO) ## measure speed against plain solutions, and write src/docs/bench.md: make bench QUICK=1 JDKS="/path/to/17 /path/to/25"; or against an earlier commit, into target/bench-base.md: make bench BASE=HEAD~1
	$(MVN) test-compile exec:exec -Dexec.classpathScope=test -Dexec.executable=$(JAVA) -Dexec.args="-cp %classpath $(if $(BASE),org.nianbao.bench.BaseTrial $(APP) $(BASE) $(if $(QUICK),quick,full) $(or $(MOST),1.02),org.nianbao.bench.Bench $(APP) $(if $(QUICK),quick,full) $(JDKS))"

bench-console: $(NIANBAO) ## measure the console against the command line of the same build: make bench-console COUNT=200
	$(MVN) test-compile exec:exec -Dexec.classpathScope=test -Dexec.executable=$(JAVA) -Dexec.args="-cp %classpath org.nianbao.bench.ConsoleTrial $(APP) $(or $(COUNT),200)"

memory: $(NIANBAO) ## take in 500 workbooks in a heap of 512 MB, and workbooks that are wrong in 20,000 rows: make memory COUNT=500
	$(MVN) test-compile exec:exec -Dexec.classpathScope=test -Dexec.executable=$(JAVA) -Dexec.args="-cp %classpath org.nianbao.bench.MemoryTrial $(APP) $(or $(COUNT),500)"

neighbours: $(NIANBAO) ## measure `village` of one township by itself, and while the night of another runs on the same embedded server
	$(MVN) test-compile exec:exec -Dexec.classpathScope=test -Dexec.executable=$(JAVA) -Dexec.args="-cp %classpath org.nianbao.bench.NeighbourTrial $(APP)"

torture: ## kill program and database at 200 random moments and put things in their way, and compare what plain runs make of it: make torture COUNT=20; then fuzz
	$(MVN) test-compile exec:exec -Dexec.classpathScope=test -Dexec.executable=$(JAVA) -Dexec.args="-cp %classpath org.nianbao.cli.TortureTrial $(or $(COUNT),200)"
	@$(MAKE) --no-print-directory fuzz COUNT=20000

backups: ## back up 20 times during a night, restore each elsewhere, and compare what a plain run makes of it: make backups COUNT=5
	$(MVN) test-compile exec:exec -Dexec.classpathScope=test -Dexec.executable=$(JAVA) -Dexec.args="-cp %classpath org.nianbao.cli.BackupTrial $(or $(COUNT),20)"

console-kills: ## kill the console 100 times while workbooks are uploaded, and look for what is lost: make console-kills COUNT=20
	$(MVN) test-compile exec:exec -Dexec.classpathScope=test -Dexec.executable=$(JAVA) -Dexec.args="-cp %classpath org.nianbao.cli.ConsoleKillTrial $(or $(COUNT),100)"

package: $(NIANBAO) ## build the Debian package into target/package, with its own Java and database: apt install ./nianbao_*.deb
	@src/main/package/build $(APP) target/package

package-trial: package ## install the package into a clean Debian (debootstrap, as root), use it by curl, install it over itself, remove it
	@src/main/package/trial "$$(ls -t target/package/nianbao_*.deb | head -1)" target/package-trial

masking: ## mask long hostile texts, and eight times as long ones, which may take no more than twelve times as long
	$(MVN) test-compile exec:java -Dexec.classpathScope=test -Dexec.mainClass=org.nianbao.submission.MaskingTrial

mutate: ## change the code at random and see which tests notice, into target/mutate/PACKAGE: make mutate PACKAGES="formula consolidate"
	$(MVN) test-compile
	@for package in $(or $(PACKAGES),formula consolidate review submission ledger); do \
		mvn -B -q pitest:mutationCoverage -DreportsDirectory=target/mutate/$$package \
			"-DtargetClasses=org.nianbao.$$package.*" "-DtargetTests=org.nianbao.$$package.*,org.nianbao.scheme.seeds.*" || exit 1; \
	done

fuzz: ## read workbooks with bytes changed at random, in a heap of 512 MB: make fuzz COUNT=1000 SEED=1; the number that fails is its SEED
	$(MVN) test-compile exec:exec -Dexec.classpathScope=test -Dexec.executable=$(JAVA) -Dexec.args="-Xmx512m -cp %classpath org.nianbao.hostile.Fuzz $(or $(COUNT),20000) $(or $(SEED),1)"

trial: ## change the samples at random, 2000 times, and hold what is found to the cells that changed or moved: make trial COUNT=100 SEED=1
	$(MVN) test-compile exec:java -Dexec.classpathScope=test -Dexec.mainClass=org.nianbao.mutation.MutationTrial -Dexec.args="$(or $(COUNT),2000) $(or $(SEED),1)"

slips: ## make 10,000 slips of typing in the samples' basic figures, and count how often the right cell and value are named: make slips COUNT=100 SEED=1
	$(MVN) test-compile exec:java -Dexec.classpathScope=test -Dexec.mainClass=org.nianbao.review.SlipTrial -Dexec.args="$(or $(COUNT),10000) $(or $(SEED),1)"

samples: ## write input-samples anew, from the generator, and what was approved of the same units the year before
	$(MVN) test-compile exec:java -Dexec.classpathScope=test -Dexec.mainClass=org.nianbao.samples.Samples -Dexec.args="input-samples seeds/2023/approved.csv"

golden: ## write the golden files anew; review the difference like any other code
	mvn -B test -Dgolden=rewrite

format: ## format the sources
	$(MVN) spotless:apply

clean: ## remove what was built; data and releases stay
	$(MVN) clean
