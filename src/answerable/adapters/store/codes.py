"""The numbers under which the database keeps kinds; they never change their meaning, whatever the order of an enum."""

from answerable.domain.model.evidence import Population, Reporter
from answerable.domain.model.function import Function

FUNCTIONS = {Function.MARKETING: 1, Function.SALES: 2, Function.PRODUCT: 3, Function.CUSTOMER_SUCCESS: 4}
REPORTERS = {Reporter.BUYER: 1, Reporter.SELLER: 2, Reporter.OBSERVED: 3, Reporter.INFERRED: 4}
POPULATIONS = {Population.PROSPECT: 1, Population.CUSTOMER: 2, Population.CHURNED: 3}

FUNCTION_OF = {code: function for function, code in FUNCTIONS.items()}
REPORTER_OF = {code: reporter for reporter, code in REPORTERS.items()}
POPULATION_OF = {code: population for population, code in POPULATIONS.items()}
