# The workshop's table of contents. `make` alone prints it.

MVN  := mvn -B -q
JAR  := target/nianbao.jar
YEAR := 2023
JAVA := java
NIANBAO := $(JAVA) -jar $(JAR)

# Java takes file names for what the locale says; a bare C locale knows no Chinese.
ifeq ($(findstring UTF-8,$(LC_ALL)$(LANG))$(findstring utf8,$(LC_ALL)$(LANG)),)
export LC_ALL := C.UTF-8
endif

SOURCES := pom.xml $(shell find src/main -type f)

.PHONY: help run village check explain undo release template report status verify trace scheme rules test selfcheck torture fuzz trial samples golden format clean

help: ## print this list
	@sed -nE 's/^([a-z]+):.*## (.*)/make \1\t\2/p' $(MAKEFILE_LIST) | expand -t 16

$(JAR): $(SOURCES)
	$(MVN) -DskipTests package
	@touch $(JAR)

run: $(JAR) ## the main job on the samples: review, load, consolidate, release (INBOX=… for other workbooks)
	@$(NIANBAO) nightly --year $(YEAR) --inbox $(or $(INBOX),input-samples/$(YEAR)) $(ARGS)

village: $(JAR) ## the same for one unit: make village UNIT=金星嘎查
	@$(NIANBAO) village "$(UNIT)" --year $(YEAR) --inbox $(or $(INBOX),input-samples/$(YEAR)) $(ARGS)

check: $(JAR) ## read and review one file, storing nothing: make check FILE=…
	@$(NIANBAO) check "$(FILE)" --year $(YEAR) $(ARGS)

explain: $(JAR) ## explain a finding: make explain UNIT=金星嘎查 RULE=R321 CELL=党员名册!Q9 REASON="…" BY="…"
	@$(NIANBAO) explain "$(UNIT)" "$(RULE)" $(if $(CELL),'$(CELL)') $(if $(REASON),--reason "$(REASON)") $(if $(BY),--by "$(BY)") \
		--year $(YEAR) --inbox $(or $(INBOX),input-samples/$(YEAR)) $(ARGS)

undo: $(JAR) ## set a submission aside, so that the one before counts: make undo UNIT=金星嘎查 WHICH=2 REASON="…" BY="…"
	@$(NIANBAO) undo "$(UNIT)" $(WHICH) $(if $(REASON),--reason "$(REASON)") $(if $(BY),--by "$(BY)") \
		--year $(YEAR) --inbox $(or $(INBOX),input-samples/$(YEAR)) $(ARGS)

release: $(JAR) ## the releases: make release ARGS="--sent 2 --by …" when one was handed in, ARGS="--as-of 1" for an earlier one
	@$(NIANBAO) release --year $(YEAR) $(ARGS)

template: $(JAR) ## the blank workbooks that units fill in: all, or one with UNIT=金星嘎查
	@$(NIANBAO) template $(if $(UNIT),"$(UNIT)") --year $(YEAR) $(ARGS)

report: $(JAR) ## the year-end report as a Word document in out/, and as text
	@$(NIANBAO) report --year $(YEAR) --inbox $(or $(INBOX),input-samples/$(YEAR)) $(ARGS)

status: $(JAR) ## how the units stand, and the newest release

status: $(JAR) ## who has to be asked, what has changed since yesterday, and what goes out
	@$(NIANBAO) status --year $(YEAR) --inbox $(or $(INBOX),input-samples/$(YEAR)) $(ARGS)

verify: $(JAR) ## prove a release from its file alone: make verify FILE=… CODE=…
	@$(NIANBAO) verify "$(FILE)" $(if $(CODE),--code "$(CODE)") $(ARGS)

trace: $(JAR) ## where a figure comes from: make trace OF=DJ15 UNIT=金星嘎查, or OF='综合指标!E5'
	@$(NIANBAO) trace '$(OF)' $(if $(UNIT),"$(UNIT)") --year $(YEAR) $(ARGS)

scheme: $(JAR) ## check the scheme and print it
	@$(NIANBAO) scheme --year $(YEAR) $(ARGS)

rules: $(JAR) ## print the rule book: make rules ARGS="R310" or ARGS="--form B03 --level 强制"
	@$(NIANBAO) rules --year $(YEAR) $(ARGS)

test: ## run every test; .ci/run does the same
	mvn -B verify

selfcheck: ## fill in 300 blank workbooks at random and hold their 自查, as LibreOffice calculates it, against our review
	$(MVN) test-compile exec:java -Dexec.classpathScope=test -Dexec.mainClass=org.nianbao.workbook.template.SelfCheckTrial -Dexec.args="$(or $(COUNT),300)"

torture: ## kill program and database at 200 random moments and put things in their way, and compare what plain runs make of it: make torture COUNT=20; then fuzz
	$(MVN) test-compile exec:exec -Dexec.classpathScope=test -Dexec.executable=$(JAVA) -Dexec.args="-cp %classpath org.nianbao.cli.TortureTrial $(or $(COUNT),200)"
	@$(MAKE) --no-print-directory fuzz COUNT=20000

fuzz: ## read workbooks with bytes changed at random, in a heap of 512 MB: make fuzz COUNT=1000 SEED=1; the number that fails is its SEED
	$(MVN) test-compile exec:exec -Dexec.classpathScope=test -Dexec.executable=$(JAVA) -Dexec.args="-Xmx512m -cp %classpath org.nianbao.hostile.Fuzz $(or $(COUNT),20000) $(or $(SEED),1)"

trial: ## change the samples at random, 2000 times, and hold what is found to the cells that changed or moved: make trial COUNT=100 SEED=1
	$(MVN) test-compile exec:java -Dexec.classpathScope=test -Dexec.mainClass=org.nianbao.mutation.MutationTrial -Dexec.args="$(or $(COUNT),2000) $(or $(SEED),1)"

samples: ## write input-samples anew, from the generator, and what was approved of the same units the year before
	$(MVN) test-compile exec:java -Dexec.classpathScope=test -Dexec.mainClass=org.nianbao.samples.Samples -Dexec.args="input-samples seeds/2023/approved.csv"

golden: ## write the golden files anew; review the difference like any other code
	mvn -B test -Dgolden=rewrite

format: ## format the sources
	$(MVN) spotless:apply

clean: ## remove what was built; data and releases stay
	$(MVN) clean
