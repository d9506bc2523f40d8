import { describeMatrix } from "../support/authorization/matrix";
import { SCORING } from "../support/authorization/table";

describeMatrix(SCORING);
