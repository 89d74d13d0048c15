# Makes the data sets beside it, and what R says of them: Rscript lib/statistics/r/make.R
# Needs R with sandwich (Debian: r-base-core, r-cran-sandwich). Not part of CI, which reads the results.
library(sandwich)

here <- dirname(sub("--file=", "", grep("--file=", commandArgs(), value = TRUE)))

# One message a row. `rates` and `splits` are those of each stratum, `spread` is how much persons differ.
draw <- function(seed, messages, persons, rates, splits, spread, effect, follows) {
  set.seed(seed)
  stratum <- sample(length(rates), messages, replace = TRUE)
  person <- sample(persons, messages, replace = TRUE, prob = rexp(persons) + 0.05)
  treated <- rbinom(messages, 1, splits[stratum])
  taken <- rbinom(messages, 1, ifelse(treated == 1, follows[1], follows[2]))
  likes <- rnorm(persons, 0, spread)
  chance <- plogis(qlogis(rates[stratum]) + likes[person] + effect * taken)
  data.frame(stratum, person, treated, taken, outcome = rbinom(messages, 1, chance))
}

sets <- list(
  # Each person has about one message, one campaign.
  one = draw(1, 900, 40000, 0.2, 0.5, 0, 0.3, c(1, 0)),
  # Three campaigns of different rates and splits, persons with several messages.
  three = draw(2, 1500, 300, c(0.05, 0.2, 0.4), c(0.5, 0.3, 0.7), 0.8, 0.2, c(0.9, 0)),
  # Few persons who differ much, no effect.
  few = draw(3, 1200, 60, c(0.3, 0.1), c(0.5, 0.5), 1.5, 0, c(0.95, 0.02)),
  # Rare outcomes, and a campaign that has one arm only.
  rare = draw(4, 1500, 700, c(0.02, 0.05, 0.1), c(0.5, 0.9, 1), 0.5, 0.5, c(0.8, 0.1)),
  # Many small campaigns, and plans that are often not followed.
  many = draw(5, 1200, 400, seq(0.05, 0.5, length.out = 12), rep(c(0.4, 0.6), 6), 1, 0.4, c(0.6, 0.15))
)

robust <- function(fit, person) {
  sqrt(vcovCL(fit, cluster = person, type = "HC0", cadjust = TRUE)["treated", "treated"])
}
strata <- function(d) if (length(unique(d$stratum)) > 1) " + factor(stratum)" else ""

lines <- c()
say <- function(...) lines <<- c(lines, paste(c(...), collapse = ","))
num <- function(x) sprintf("%.15g", x)
say("what", "a", "b", "value")
for (name in names(sets)) {
  d <- sets[[name]]
  write.csv(d, file.path(here, paste0(name, ".csv")), row.names = FALSE, quote = FALSE)
  fit <- lm(as.formula(paste0("outcome ~ treated", strata(d))), data = d)
  moved <- coef(lm(as.formula(paste0("taken ~ treated", strata(d))), data = d))["treated"]
  ratio <- coef(fit)["treated"] / moved
  d$left <- d$outcome - ratio * d$taken
  onTakers <- lm(as.formula(paste0("left ~ treated", strata(d))), data = d)
  say(name, "difference", "", num(coef(fit)["treated"]))
  say(name, "standardError", "", num(robust(fit, d$person)))
  say(name, "onTakers", "", num(ratio))
  say(name, "onTakersError", "", num(robust(onTakers, d$person) / abs(moved)))
}
for (p in c(1e-12, 0.0001, 0.025, 0.2, 0.5, 0.8, 0.975, 0.99833333333333, 0.9999999)) {
  say("qnorm", num(p), "", num(qnorm(p)))
}
for (ab in list(c(1, 1), c(0.5, 3), c(2, 40), c(1001, 1101), c(52001, 48001), c(1e6, 3))) {
  say("lbeta", num(ab[1]), num(ab[2]), num(lbeta(ab[1], ab[2])))
}
writeLines(
  c(paste0("# ", R.version.string, "; sandwich ", packageVersion("sandwich")), lines),
  file.path(here, "results.csv")
)
