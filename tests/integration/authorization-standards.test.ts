import { describeMatrix } from "../support/authorization/matrix";
import { STANDARDS } from "../support/authorization/table";

describeMatrix(STANDARDS);
