package org.mlplab.experiment.lifecycle;

import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest(properties = {"mlplab.workers=0", "spring.datasource.url=jdbc:h2:mem:positions"})
class TurnsInH2Test extends Turns {}
