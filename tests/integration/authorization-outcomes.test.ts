import { describeMatrix } from "../support/authorization/matrix";
import { OUTCOMES } from "../support/authorization/table";

describeMatrix(OUTCOMES);
